package phuchuay.notification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import phuchuay.account.AccountSystem;
import phuchuay.casework.CaseMoved;
import phuchuay.casework.ClockRang;

/**
 * Something that somebody in a case is to be told.
 *
 * @param id of its row; 0 while it has none
 * @param fact what makes it one: the move on the timeline, or the clock and the moment it rang for
 * @param who in the case
 * @param clock that rang; null: the case has moved
 * @param state that it moved to
 * @param ownChat the move's own words in chat, in place of those of the notice
 * @param at when it moved, or what the clock was set for
 */
record Waiting(
    long id,
    UUID fact,
    String number,
    String who,
    UUID caseId,
    AccountSystem system,
    @Nullable UUID clock,
    @Nullable String state,
    @Nullable String ownChat,
    @Nullable String ownMail,
    Instant at) {

  static Waiting of(CaseMoved moved, String number, String who) {
    return new Waiting(
        0,
        moved.id(),
        number,
        who,
        moved.caseId(),
        AccountSystem.of(moved.system()),
        null,
        moved.to(),
        moved.chat(),
        moved.mail(),
        moved.at());
  }

  /** A clock whose day was moved rings again under the same id: that is another fact. */
  static Waiting of(ClockRang rang, String number, String who) {
    String name = rang.id() + " " + rang.due();
    return new Waiting(
        0,
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
        number,
        who,
        rang.caseId(),
        AccountSystem.of(rang.system()),
        rang.id(),
        null,
        rang.chat(),
        rang.mail(),
        rang.due());
  }
}
