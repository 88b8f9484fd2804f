package phuchuay.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * Takes a message apart that may say several things at once: at the ends of sentences, at numbers
 * of a list, and at words that stand between two matters (chat/between.txt).
 */
final class Parts {

  private static final int LONGEST = 600;
  private static final int SHORTEST = 3;
  private static final int MOST = 5;
  private static final String ENDS =
      "[\\r\\n]+|[?？;]+(?=\\s|$|[\\u0E00-\\u0E7F])|(?<=^|\\s)\\d{1,2}[.)]\\s*";

  private static final Pattern BETWEEN = Pattern.compile(ENDS + "|" + words());

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

  private static String words() {
    try {
      String file =
          new ClassPathResource("chat/between.txt").getContentAsString(StandardCharsets.UTF_8);
      return Arrays.stream(file.split("\\R"))
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Pattern::quote)
          .collect(Collectors.joining("|"));
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
