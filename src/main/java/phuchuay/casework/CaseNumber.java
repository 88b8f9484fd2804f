package phuchuay.casework;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A tracking number (เลขติดตามเรื่อง), shown as {@code FU7K-3M2W-XV4C}: two letters of the
 * programme, nine drawn by chance and a check that catches one wrong letter and two swapped ones.
 * No letter looks like another; what does is read as the one that is meant.
 */
public record CaseNumber(String value) {

  static final String LETTERS = "ACDEFHJKMNPRTVWXY23456789";
  private static final String LOOK_ALIKES = "BGSZ";
  private static final String MEANT = "8652";
  private static final int PREFIX = 2;
  private static final int LENGTH = 12;
  private static final int GROUP = 4;

  /** A prime above the number of digits and letters: no two of them weigh the same. */
  private static final int PRIME = 37;

  private static final RandomGenerator RANDOM = new SecureRandom();

  public CaseNumber {
    if (!right(value)) {
      throw new IllegalArgumentException("not a tracking number");
    }
  }

  /**
   * Whether numbers may begin so: two capital letters, the second of which is not read as another
   * when it changes places with the next.
   */
  public static boolean prefix(String letters) {
    return letters.matches("[A-Z][A-Z&&[^" + LOOK_ALIKES + "]]");
  }

  /** A new one, which nobody can guess. */
  public static CaseNumber draw(String prefix) {
    return draw(prefix, RANDOM);
  }

  static CaseNumber draw(String prefix, RandomGenerator random) {
    StringBuilder number = new StringBuilder(prefix);
    while (number.length() < LENGTH - 1) {
      number.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    char check = check(number);
    // the check is a letter of the alphabet too, or the draw is not used
    return LETTERS.indexOf(check) < 0 ? draw(prefix, random) : new CaseNumber(number.append(check));
  }

  private CaseNumber(StringBuilder drawn) {
    this(drawn.toString());
  }

  /** What somebody typed, in whatever case, with or without dashes, in Thai digits or not. */
  public static Optional<CaseNumber> read(String typed) {
    StringBuilder number = new StringBuilder(LENGTH);
    for (char c : typed.toUpperCase(Locale.ROOT).toCharArray()) {
      if (number.length() > LENGTH) {
        return Optional.empty();
      }
      if (Character.isLetterOrDigit(c)) {
        number.append(letter(c, number.length()));
      } else if (!between(c)) {
        return Optional.empty();
      }
    }
    return Optional.of(number.toString())
        .filter(CaseNumber::right)
        .map(value -> new CaseNumber(value));
  }

  /** In groups of four, as people read it. */
  public String shown() {
    return value.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
  }

  private static char letter(char c, int at) {
    if (Character.isDigit(c)) {
      return Character.forDigit(Character.digit(c, 10), 10);
    }
    int alike = at < PREFIX ? -1 : LOOK_ALIKES.indexOf(c);
    return alike < 0 ? c : MEANT.charAt(alike);
  }

  private static boolean between(char c) {
    return Character.isWhitespace(c)
        || Character.getType(c) == Character.DASH_PUNCTUATION
        || Character.getType(c) == Character.FORMAT;
  }

  private static boolean right(String value) {
    if (value.length() != LENGTH || !value.substring(0, PREFIX).matches("[A-Z]{2}")) {
      return false;
    }
    return value.chars().skip(PREFIX).allMatch(c -> LETTERS.indexOf(c) >= 0)
        && weight(value) % PRIME == 0;
  }

  /** The one sign that makes the weight of all twelve a multiple of the prime. */
  private static char check(CharSequence first) {
    for (int sign = 0; sign < Character.MAX_RADIX; sign++) {
      if ((weight(first) + sign * LENGTH) % PRIME == 0) {
        return Character.toUpperCase(Character.forDigit(sign, Character.MAX_RADIX));
      }
    }
    return 0;
  }

  private static int weight(CharSequence signs) {
    int sum = 0;
    for (int i = 0; i < signs.length(); i++) {
      sum += (i + 1) * Character.digit(signs.charAt(i), Character.MAX_RADIX);
    }
    return sum;
  }

  @Override
  public String toString() {
    return value;
  }
}
