package phuchuay.chat.care;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import phuchuay.chat.Attachment;

/**
 * One thing in a conversation, as the desk shows it.
 *
 * @param key by which it is known in the page
 * @param officer who wrote or did it, if an officer did
 * @param other to whom it was given, or from whom it was taken
 * @param kind of what they sent, as LINE calls it; of a step, what happened
 * @param text their words with what was secret hidden; what they chose
 * @param messages what we said, as LINE's JSON, with what was secret hidden
 * @param state of what we said: QUEUED, SENDING, ACCEPTED, REFUSED, UNKNOWN, EXPIRED or CANCELLED
 * @param push whether it used the month's quota
 */
public record Item(
    String key,
    Instant at,
    By by,
    @Nullable UUID officer,
    @Nullable UUID other,
    String kind,
    String text,
    @Nullable String messages,
    String state,
    @Nullable String reason,
    boolean push,
    @Nullable Attachment attachment) {

  /** Who it is from. */
  public enum By {
    PERSON,
    BOT,
    OFFICER,
    NOTE,
    STEP
  }

  @Override
  public String toString() {
    return "Item[" + key + "]";
  }
}
