package phuchuay.chat.sending;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import phuchuay.chat.kept.Conversation;

/**
 * A call as it will be written: up to five messages, by reply token or by push.
 *
 * @param about the seat or account whose news it is: if the conversation is cut off from that, it
 *     does not leave
 * @param officer who wrote it at the desk; null for the bot and for notices
 * @param ready whether it may be claimed for us in the same breath, if nothing waits before it
 */
record Draft(
    Conversation conversation,
    @Nullable UUID about,
    @Nullable UUID officer,
    @Nullable String causedBy,
    @Nullable String replyToken,
    Instant replyUntil,
    UUID retryKey,
    boolean ready,
    List<Wrapped> messages) {}
