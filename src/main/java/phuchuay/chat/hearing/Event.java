package phuchuay.chat.hearing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stored event that waits to be heard. */
public record Event(
    String id,
    String body,
    @Nullable String masked,
    @Nullable String replyToken,
    Instant occurredAt,
    Instant receivedAt,
    Instant nextTryAt,
    int attempts,
    boolean unsent) {}
