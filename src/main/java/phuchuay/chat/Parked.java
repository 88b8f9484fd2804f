package phuchuay.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that could not be handled after every try (พักไว้), without its words.
 *
 * @param conversation whose it is, if there still is one
 * @param reason where it failed, for whoever looks after the house
 * @param young whether it may be heard again: LINE's own copies of it are still known as such
 */
public record Parked(
    String event,
    @Nullable Long conversation,
    String kind,
    int attempts,
    Instant since,
    @Nullable String reason,
    boolean young) {}
