package phuchuay.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A conversation (บทสนทนา) as it stands: who is on the other side, and the talk under way. */
record Conversation(
    long id,
    String lineId,
    boolean person,
    String heldBy,
    @Nullable String talk,
    @Nullable Step step,
    @Nullable Instant stepUntil,
    long minute,
    int answers,
    Instant createdAt) {

  boolean heldByStaff() {
    return heldBy.equals("STAFF");
  }

  boolean underWay(Instant now) {
    return stepUntil != null && now.isBefore(stepUntil);
  }

  int answersIn(long thisMinute) {
    return minute == thisMinute ? answers : 0;
  }
}
