package phuchuay.chat.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to LINE, claimed for this instance.
 *
 * @param attempts how often it was tried, this time included
 * @param unclear whether an earlier try may have reached LINE
 * @param withheld why it must not be pushed: they do not follow us, or what it is about is theirs
 *     no more
 * @param firstTriedAt when its retry key was first used
 */
public record Call(
    long id,
    long conversation,
    String lineId,
    boolean reply,
    @Nullable String replyToken,
    @Nullable Instant replyUntil,
    UUID retryKey,
    int attempts,
    boolean unclear,
    @Nullable String withheld,
    Instant createdAt,
    Instant firstTriedAt,
    List<Body> messages) {

  /** Longer than any request may take: after it a claimed call is taken for left behind. */
  public static final Duration LEASE = Duration.ofSeconds(20);

  /** A message as kept: as it leaves, or, when it is secret, sealed until it has left. */
  public record Body(String text, boolean secret, byte @Nullable [] sealed) {}
}
