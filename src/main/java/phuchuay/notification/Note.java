package phuchuay.notification;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import phuchuay.account.AccountSystem;

/**
 * Something ready to be told.
 *
 * @param facts what it tells: one, or many at once
 * @param cases theirs, in the same order
 * @param fills all but the link
 * @param path of the page that it leads to
 */
record Note(
    List<UUID> facts,
    List<UUID> cases,
    String number,
    AccountSystem system,
    String chat,
    String mail,
    boolean mailToo,
    Map<String, Object> fills,
    String path) {}
