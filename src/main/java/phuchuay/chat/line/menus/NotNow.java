package phuchuay.chat.line.menus;

import java.time.Duration;

/** It cannot go on now; it goes on by itself after a pause. */
final class NotNow extends RuntimeException {

  /** Why. */
  enum Why {
    /** LINE's limit an hour, counted by us. */
    LIMIT,
    /** LINE says that we are too fast. */
    TOO_FAST,
    /** LINE does not answer, or fails. */
    AWAY,
    /** Somebody still looks at a menu that is to be removed. */
    MOVING,
    /** Another instance does it. */
    ELSEWHERE
  }

  private final Why why;
  private final Duration pause;

  NotNow(Why why, Duration pause) {
    this(why, pause, "");
  }

  /**
   * @param what the call that could not be made
   */
  NotNow(Why why, Duration pause, String what) {
    super(what.isEmpty() ? why.name() : why.name() + ", " + what);
    this.why = why;
    this.pause = pause;
  }

  Why why() {
    return why;
  }

  Duration pause() {
    return pause;
  }
}
