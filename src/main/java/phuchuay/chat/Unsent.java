package phuchuay.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call to LINE that did not end well, or of which nobody knows how it ended (ส่งไม่สำเร็จ).
 *
 * @param unclear whether LINE may have taken it all the same
 * @param secret whether something in it was only for its receiver; such words are gone
 * @param away why its receiver cannot be written to: "left" or "cut-off"
 * @param firstTried when its retry key was first used
 */
public record Unsent(
    long call,
    long conversation,
    String state,
    boolean reply,
    List<String> templates,
    int attempts,
    @Nullable String reason,
    @Nullable String request,
    Instant since,
    Instant firstTried,
    boolean unclear,
    boolean secret,
    @Nullable String away) {

  /** As long as LINE remembers a retry key, nobody may say the same under another. */
  private static final Duration KEY_LIFE = Duration.ofHours(24);

  /** Whether the same words may be sent once more, and if not, why. */
  public enum Again {
    /** LINE certainly did not take it. */
    SAFE,
    /** It may have arrived: a person must have made sure that it did not. */
    IF_NOT_ARRIVED,
    /** LINE still remembers its key. */
    TOO_EARLY,
    /** Its secret is wiped: a new one is made where it came from. */
    SECRET,
    /** They do not follow us any more. */
    LEFT,
    /** What it is about is not theirs any more. */
    CUT_OFF,
    /** Its words are forgotten. */
    FORGOTTEN
  }

  public Again again(Instant now) {
    if (templates.isEmpty()) {
      return Again.FORGOTTEN;
    }
    if (away != null) {
      return away.equals("left") ? Again.LEFT : Again.CUT_OFF;
    }
    if (secret) {
      return Again.SECRET;
    }
    if (!mayHaveArrived()) {
      return Again.SAFE;
    }
    return reply || now.isAfter(firstTried.plus(KEY_LIFE)) ? Again.IF_NOT_ARRIVED : Again.TOO_EARLY;
  }

  public boolean mayHaveArrived() {
    return unclear || state.equals("UNKNOWN");
  }
}
