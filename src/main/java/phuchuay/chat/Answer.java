package phuchuay.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes of a turn.
 *
 * @param heard the name for the ledger of what heard it
 * @param talk the talk that stays under way, if any, and its step
 * @param understood whether it stands alone; if not, the next sentence may make it clear
 */
record Answer(
    String heard,
    List<Say> says,
    @Nullable String talk,
    @Nullable Step step,
    boolean callStaff,
    boolean understood) {

  static Answer silence(String heard) {
    return new Answer(heard, List.of(), null, null, false, true);
  }

  static Answer of(String heard, Say say) {
    return new Answer(heard, List.of(say), null, null, false, true);
  }

  Answer unclear() {
    return new Answer(heard, says, talk, step, callStaff, false);
  }

  Answer saying(List<Say> other) {
    return new Answer(heard, other, talk, step, callStaff, understood);
  }
}
