package phuchuay.chat.hearing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is stored: what LINE said, secrets hidden.
 *
 * @param ignored why nothing will be done about it, or null
 */
public record Arrival(
    String eventId,
    @Nullable String lineId,
    String kind,
    String body,
    @Nullable String masked,
    @Nullable String messageId,
    @Nullable String replyToken,
    Instant occurredAt,
    @Nullable String ignored) {}
