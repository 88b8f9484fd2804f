package phuchuay.chat.kept;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import phuchuay.chat.About;
import phuchuay.chat.Step;

/**
 * A conversation (บทสนทนา) as it stands: who is on the other side, and the talk under way.
 *
 * @param answered when the person was answered lately, in milliseconds
 * @param spoken what was spoken of last, and until when that is remembered
 */
public record Conversation(
    long id,
    String lineId,
    boolean person,
    String heldBy,
    @Nullable String talk,
    @Nullable Step step,
    @Nullable Instant stepUntil,
    List<Long> answered,
    Instant createdAt,
    @Nullable About spoken,
    @Nullable Instant spokenUntil) {

  public boolean heldByStaff() {
    return heldBy.equals("STAFF");
  }

  public boolean waiting() {
    return heldBy.equals("WAITING");
  }

  /** What was spoken of last, if that is not long ago. */
  public About about(Instant now) {
    return spoken == null || spokenUntil == null || !now.isBefore(spokenUntil)
        ? About.NOTHING
        : spoken;
  }

  public boolean underWay(Instant now) {
    return stepUntil != null && now.isBefore(stepUntil);
  }

  /** Whether nothing is asked: something was only answered or offered, and may be taken up. */
  public boolean loose() {
    return "faq".equals(talk);
  }

  /** How often the person was answered within the last minute. */
  public long answeredSince(Instant moment) {
    return answered.stream().filter(at -> at > moment.toEpochMilli()).count();
  }
}
