package phuchuay.console.canned;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import phuchuay.thai.ThaiText;

/**
 * A place in a canned reply for what is known only when it is sent (ช่องเติมค่า), written as its
 * Thai name in braces.
 */
public enum Fill {
  AGENCY,
  OFFICER,
  SYSTEM,
  CASE,
  HOURS;

  private static final Properties NAMES = names();

  /** As officers write it, without the braces. */
  public String shown() {
    return Objects.requireNonNull(NAMES.getProperty(name().toLowerCase(Locale.ROOT)));
  }

  /** What somebody meant by this name, however they spaced it. */
  static Optional<Fill> named(String typed) {
    String name = plain(typed);
    return Arrays.stream(values()).filter(fill -> plain(fill.shown()).equals(name)).findFirst();
  }

  private static String plain(String name) {
    return ThaiText.normalise(name).replace(" ", "");
  }

  private static Properties names() {
    Properties names = new Properties();
    try (var file =
        new InputStreamReader(
            Objects.requireNonNull(
                Fill.class.getResourceAsStream("/console/canned-fills.properties")),
            StandardCharsets.UTF_8)) {
      names.load(file);
      return names;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
