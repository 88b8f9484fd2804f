package phuchuay.chat.care;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What comes of something an officer wants to do with a conversation. */
public sealed interface Result {

  /** It is done. */
  record Done() implements Result {}

  /**
   * It is not done.
   *
   * @param by who stands in the way, if somebody does
   */
  record Refused(Why why, @Nullable UUID by) implements Result {}

  /** Why something cannot be done. */
  enum Why {
    /** There is no such conversation for this officer. */
    GONE,
    /** A colleague holds it. */
    TAKEN,
    /** Something newer has been said than this officer has seen. */
    MOVED,
    /** Their answer did not help: somebody else is to take it. */
    AVOIDED,
    /** It is over, or never was. */
    OVER,
    /** They have blocked us. */
    BLOCKED,
    /** There is no such officer for it. */
    NOBODY
  }

  static Result refused(Why why) {
    return new Refused(why, null);
  }

  default boolean done() {
    return this instanceof Done;
  }
}
