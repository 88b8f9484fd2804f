package phuchuay.chat.answering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** A file of words, one a line (src/main/resources/chat): they tell what a message is like. */
public final class WordFile {

  private WordFile() {}

  /** Any of its words, the first that fits. */
  public static String any(String name) {
    try {
      return new ClassPathResource("chat/" + name + ".txt")
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Pattern::quote)
          .collect(Collectors.joining("|"));
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
