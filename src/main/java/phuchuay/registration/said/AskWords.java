package phuchuay.registration.said;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The words of registration/words.txt by which people are understood. */
public final class AskWords {

  private static final Map<String, List<String>> SECTIONS = read();

  public static final Phrases UNITS = phrases("units");
  public static final Phrases BEFORE_COUNT = phrases("before-count");
  public static final Phrases CODES = phrases("codes");
  public static final Phrases WISH = phrases("wish");
  public static final Phrases WANTED = phrases("wanted");
  public static final Phrases ASKED_ABOUT = phrases("asked-about");
  public static final Phrases OTHER_CODES = phrases("other-codes");
  public static final Phrases HAVE_CODE = phrases("have-code");
  public static final Phrases JOIN = phrases("join");
  public static final Phrases HAND_OVER = phrases("hand-over");
  public static final Phrases AROUND = phrases("around");
  public static final Phrases NAME = phrases("name");
  public static final Phrases TITLES = phrases("titles");
  public static final Phrases POSITION = phrases("position");
  public static final Phrases PHONE = phrases("phone");
  public static final Phrases EMAIL = phrases("email");
  public static final Phrases NO_ANSWER = phrases("no-answer");
  public static final Phrases BACK = phrases("back");
  public static final Phrases SKIP = phrases("skip");
  public static final Phrases YES = phrases("yes");
  public static final Phrases FIX = phrases("fix");
  public static final Phrases POLITE = phrases("polite");
  public static final Phrases NONE_OF_THEM = phrases("none-of-them");

  /** Number words and what they count. */
  public static final Map<String, Integer> NUMBERS = numbers();

  private AskWords() {}

  /** The words for correcting the answer to this question. */
  public static Phrases fixing(String question) {
    return phrases("fix-" + question);
  }

  /** The headings of a column in a list of printed codes. */
  public static Phrases column(String word) {
    return phrases("column-" + word);
  }

  private static Phrases phrases(String section) {
    return new Phrases(section(section));
  }

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (String pair : section("numbers")) {
      String[] parts = pair.split(" ");
      numbers.put(parts[0], Integer.valueOf(parts[1]));
    }
    return Map.copyOf(numbers);
  }

  private static List<String> section(String name) {
    return Objects.requireNonNull(SECTIONS.get(name), name);
  }

  private static Map<String, List<String>> read() {
    Map<String, List<String>> sections = new HashMap<>();
    String section = "";
    for (String line : file().lines().map(String::strip).toList()) {
      if (line.startsWith("[")) {
        section = line.substring(1, line.length() - 1);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        sections
            .computeIfAbsent(section, _ -> new ArrayList<>())
            .addAll(Arrays.stream(line.split(",")).map(String::strip).toList());
      }
    }
    return sections;
  }

  private static String file() {
    try (InputStream file = AskWords.class.getResourceAsStream("/registration/words.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
