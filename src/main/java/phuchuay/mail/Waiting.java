package phuchuay.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A claimed mail.
 *
 * @param letter its bytes, sealed
 * @param attempts how often it was tried, this time included
 * @param unclear how many tries may have arrived
 * @param superseded whether a newer one has taken its place
 */
record Waiting(
    long id,
    byte[] address,
    byte @Nullable [] letter,
    int attempts,
    int unclear,
    boolean superseded,
    Instant until) {}
