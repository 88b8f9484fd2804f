package phuchuay.console.demo;

/**
 * One thing that happens in a chat of the demo.
 *
 * @param words what is said, tapped, answered or noted; how many hours or minutes
 */
record Deed(Kind kind, String words) {

  /** What happens. */
  enum Kind {
    /** They add the bot as a friend. */
    FOLLOWS,
    SAYS,
    /** They tap the button of an earlier answer that is called so. */
    TAPS,
    ANSWERS,
    NOTES,
    /** The officer puts it off, for so many hours. */
    SNOOZES,
    CLOSES,
    /** So many minutes have gone by; {@code late}: more than an officer may take. */
    PASSES
  }

  /** Whether it is to be seen in the chat afterwards. */
  boolean shows() {
    return kind != Kind.PASSES;
  }

  /** What is surely to be seen of it: a button may have had several names. */
  Deed shown() {
    return switch (kind) {
      case SAYS, NOTES -> new Deed(kind, words.strip());
      case FOLLOWS, TAPS, ANSWERS, SNOOZES, CLOSES, PASSES -> new Deed(kind, "");
    };
  }
}
