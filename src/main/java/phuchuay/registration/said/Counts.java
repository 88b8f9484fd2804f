package phuchuay.registration.said;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import phuchuay.thai.ThaiText;

/** How many codes somebody speaks of: "2 ชุด", "สองรหัส", "๓ โค้ด", "two codes". */
public final class Counts {

  private static final String NUMBER = "(?<number>\\d{1,4}|" + alternatives(numberWords()) + ")";
  private static final String UNIT = "(?:" + alternatives(AskWords.UNITS.all().stream()) + ")";
  private static final String BEFORE =
      "(?:" + alternatives(AskWords.BEFORE_COUNT.all().stream()) + ")";

  /** In a sentence a number counts codes only beside a word that says so. */
  private static final Pattern COUNTED =
      Pattern.compile("(?<![\\d.])" + NUMBER + "\\s*" + UNIT + "(?![a-z])");

  private static final Pattern OF_CODES =
      Pattern.compile(
          "(?<![\\d.])" + NUMBER + "\\s*(?:" + alternatives(AskWords.CODES.all().stream()) + ")");

  private static final Pattern ANNOUNCED =
      Pattern.compile(BEFORE + "\\s*" + NUMBER + "(?![\\d.a-z])");
  private static final Pattern ALONE =
      Pattern.compile(UNIT + "?\\s*" + BEFORE + "?\\s*" + NUMBER + "\\s*" + UNIT + "?");

  private static final Pattern LEADING =
      Pattern.compile("(?<first>\\S{1,12})[\\s,]+(?<rest>\\S.*)", Pattern.DOTALL);

  private Counts() {}

  /** How many a sentence asks for. */
  public static Optional<Integer> in(String typed) {
    String text = ThaiText.normalise(typed);
    return found(COUNTED.matcher(text)).or(() -> found(ANNOUNCED.matcher(text)));
  }

  /** Whether codes are counted, and not people or pieces of something else. */
  public static boolean ofCodes(String normalised) {
    return OF_CODES.matcher(normalised).find();
  }

  /** How many, where nothing else was asked. */
  public static Optional<Integer> answered(String typed) {
    String text = ThaiText.withoutParticles(ThaiText.normalise(typed)).strip();
    Matcher alone = ALONE.matcher(text);
    return alone.matches() ? Optional.of(value(alone.group("number"))) : in(typed);
  }

  /** How many an answer begins with, before it goes on about something else. */
  public static Optional<Said> first(String typed) {
    Matcher leading = LEADING.matcher(typed.strip());
    return leading.matches() && answered(leading.group("first")).isPresent()
        ? answered(leading.group("first")).map(many -> new Said(many, leading.group("rest")))
        : Optional.empty();
  }

  /** A number, and what was said after it. */
  public record Said(int many, String rest) {}

  /** A normalised text without its counts. */
  public static String cutFrom(String normalised) {
    return ANNOUNCED.matcher(COUNTED.matcher(normalised).replaceAll(" ")).replaceAll(" ");
  }

  private static Optional<Integer> found(Matcher matcher) {
    return matcher.find() ? Optional.of(value(matcher.group("number"))) : Optional.empty();
  }

  private static int value(String number) {
    Integer word = AskWords.NUMBERS.get(number);
    return word == null ? Integer.parseInt(number) : word;
  }

  private static Stream<String> numberWords() {
    return AskWords.NUMBERS.keySet().stream()
        .sorted(Comparator.comparingInt(String::length).reversed());
  }

  private static String alternatives(Stream<String> words) {
    return words.map(Pattern::quote).collect(Collectors.joining("|"));
  }
}
