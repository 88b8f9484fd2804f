package phuchuay.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail, for whoever is asked whether it came; without its words.
 *
 * @param to whom it went to, masked; blank when that is forgotten
 * @param about whose account it is about
 * @param topic what it is about, by ids
 * @param number the tracking number that it names; blank if it names none
 */
public record SentMail(
    long id,
    String template,
    String state,
    int attempts,
    @Nullable String reason,
    String to,
    @Nullable UUID about,
    @Nullable String topic,
    String number,
    Instant at,
    @Nullable Instant settled) {}
