package phuchuay.files.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The words that no line tears, as somebody listed them: files/unbroken.txt. */
final class Unbroken {

  private static final Pattern WORDS = read();

  private Unbroken() {}

  static Pattern words() {
    return WORDS;
  }

  private static Pattern read() {
    try {
      return Pattern.compile(
          new ClassPathResource("files/unbroken.txt")
              .getContentAsString(StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .flatMap(line -> Arrays.stream(line.split(" ")))
              .filter(word -> !word.isBlank())
              .sorted(Comparator.comparing(String::length).reversed())
              .map(Pattern::quote)
              .collect(Collectors.joining("|")));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
