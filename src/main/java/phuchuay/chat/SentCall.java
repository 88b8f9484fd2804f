package phuchuay.chat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call to LINE, for whoever is asked whether it came; without its words.
 *
 * @param about the seat or account whose news it was
 * @param cared what a person decided about it: ARRIVED, AGAIN or CLOSED
 */
public record SentCall(
    long id,
    boolean reply,
    List<String> templates,
    String state,
    int attempts,
    @Nullable String reason,
    @Nullable UUID about,
    Instant at,
    @Nullable Instant settled,
    @Nullable String cared) {}
