package phuchuay.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes of a turn.
 *
 * @param heard the name for the ledger of what heard it
 * @param talk the talk that stays under way, if any, and its step
 * @param keeps whether the talk under way is left as it was, whatever stands here
 * @param understood whether it stands alone; if not, the next sentence may make it clear
 */
record Answer(
    String heard,
    List<Say> says,
    @Nullable String talk,
    @Nullable Step step,
    boolean keeps,
    boolean callStaff,
    boolean understood) {

  /** Nothing is said and no talk stays under way. */
  static Answer silence(String heard) {
    return new Answer(heard, List.of(), null, null, false, false, true);
  }

  /** This is said, if anything, and the talk under way stays as it is. */
  static Answer aside(String heard, List<Say> says) {
    return new Answer(heard, says, null, null, true, false, true);
  }

  static Answer of(String heard, Say say) {
    return new Answer(heard, List.of(say), null, null, false, false, true);
  }

  Answer unclear() {
    return new Answer(heard, says, talk, step, keeps, callStaff, false);
  }

  Answer saying(List<Say> other) {
    return new Answer(heard, other, talk, step, keeps, callStaff, understood);
  }
}
