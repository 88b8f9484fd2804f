package phuchuay.account.proof;

import java.util.Locale;

/** Answers to one's own questions, as everybody would have typed them. */
public final class Answers {

  /** As many letters and digits an answer has at least. */
  public static final int SHORTEST = 2;

  public static final int LONGEST = 100;
  private static final char THAI_ZERO = '\u0E50';

  private Answers() {}

  /** Letters of one size, digits of one kind, no spaces and no signs. */
  public static String plain(String typed) {
    StringBuilder plain = new StringBuilder(typed.length());
    Typed.plain(typed)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .map(letter -> thaiDigit(letter) ? letter - THAI_ZERO + '0' : letter)
        .filter(Answers::counts)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  public static boolean readable(String typed) {
    String plain = plain(typed);
    return typed.length() <= LONGEST && plain.codePointCount(0, plain.length()) >= SHORTEST;
  }

  private static boolean counts(int letter) {
    return Character.isLetterOrDigit(letter)
        || Character.getType(letter) == Character.NON_SPACING_MARK;
  }

  private static boolean thaiDigit(int letter) {
    return letter >= THAI_ZERO && letter <= THAI_ZERO + 9;
  }
}
