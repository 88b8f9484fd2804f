package phuchuay.chat;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * What came of looking for a turn.
 *
 * @param next how long until it is worth looking again; negative when nothing is left
 * @param answered the conversation that may have something to send now
 * @param silent whether a turn was heard and nothing is said to it
 */
record Heard(Duration next, OptionalLong answered, boolean silent) {

  private static final Duration NEVER = Duration.ofNanos(-1);

  static Heard nothing() {
    return new Heard(NEVER, OptionalLong.empty(), false);
  }

  /** Whether a turn was heard, so that another may be there. */
  boolean again() {
    return silent || answered.isPresent();
  }

  boolean nothingLeft() {
    return next.isNegative();
  }

  static Heard later(Duration pause) {
    return new Heard(pause.isNegative() ? Duration.ZERO : pause, OptionalLong.empty(), false);
  }

  /** The turn is over and nothing was said. */
  static Heard inSilence() {
    return new Heard(Duration.ZERO, OptionalLong.empty(), true);
  }

  static Heard answered(long conversation) {
    return new Heard(Duration.ZERO, OptionalLong.of(conversation), false);
  }
}
