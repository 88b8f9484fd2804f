package phuchuay.console.desk;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why something was not done, as the page is told.
 *
 * @param why {@code desk.problem.<why>} in the messages
 * @param words the same in words
 * @param text what is to stand in the composer instead; blank to leave what is there
 */
record Problem(String why, String words, String text) {

  private static final Set<String> KNOWN =
      Set.of(
          "gone",
          "taken",
          "moved",
          "avoided",
          "over",
          "blocked",
          "nobody",
          "empty",
          "long",
          "secret",
          "unfilled",
          "case",
          "file");

  /** What an address may name; null for anything else. */
  static @Nullable String known(@Nullable String why) {
    return why != null && KNOWN.contains(why) ? why : null;
  }
}
