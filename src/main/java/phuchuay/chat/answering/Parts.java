package phuchuay.chat.answering;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes a message apart that may say several things at once: at the ends of sentences, by their
 * signs or their last words (chat/sentence-ends.txt), at numbers of a list, and at words that stand
 * between two matters (chat/between.txt).
 */
final class Parts {

  private static final int LONGEST = 600;
  private static final int SHORTEST = 3;
  private static final int MOST = 5;
  private static final String ENDS =
      "[\\r\\n]+|[?？;]+(?=\\s|$|[\\u0E00-\\u0E7F])|(?<=^|\\s)\\d{1,2}[.)]\\s*";

  private static final Pattern BETWEEN =
      Pattern.compile(
          ENDS + "|(?<=" + WordFile.any("sentence-ends") + ")\\s+|" + WordFile.any("between"));

  private Parts() {}

  /** The parts in their order; the message alone if it is one, or too long to be looked at. */
  static List<String> of(String typed) {
    if (typed.length() > LONGEST) {
      return List.of(typed);
    }
    List<String> parts =
        BETWEEN
            .splitAsStream(typed)
            .map(String::strip)
            .filter(part -> part.length() >= SHORTEST)
            .toList();
    return parts.size() < 2 || parts.size() > MOST ? List.of(typed) : parts;
  }
}
