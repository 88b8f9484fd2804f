package phuchuay.chat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation (บทสนทนา) as it stands: who is on the other side, and the talk under way.
 *
 * @param answered when the person was answered lately, in milliseconds
 */
record Conversation(
    long id,
    String lineId,
    boolean person,
    String heldBy,
    @Nullable String talk,
    @Nullable Step step,
    @Nullable Instant stepUntil,
    List<Long> answered,
    Instant createdAt) {

  boolean heldByStaff() {
    return heldBy.equals("STAFF");
  }

  boolean underWay(Instant now) {
    return stepUntil != null && now.isBefore(stepUntil);
  }

  /** How often the person was answered within the last minute. */
  long answeredSince(Instant moment) {
    return answered.stream().filter(at -> at > moment.toEpochMilli()).count();
  }
}
