package phuchuay.account.proof;

import java.text.Normalizer;

/** What was typed, as every keyboard would have sent it. */
final class Typed {

  private static final char THAI_ZERO = '\u0E50';

  private Typed() {}

  /** One form for what looks the same; nothing is cut off. */
  static String plain(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC);
  }

  /** Only the digits, those of Thai keyboards too. */
  static String digits(String typed) {
    StringBuilder digits = new StringBuilder();
    plain(typed)
        .chars()
        .map(c -> c >= THAI_ZERO && c <= THAI_ZERO + 9 ? c - THAI_ZERO + '0' : c)
        .filter(c -> c >= '0' && c <= '9')
        .forEach(c -> digits.append((char) c));
    return digits.toString();
  }

  /** Only the letters A to Z, as capitals. */
  static String capitals(String typed) {
    StringBuilder letters = new StringBuilder();
    plain(typed)
        .chars()
        .map(c -> c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c)
        .filter(c -> c >= 'A' && c <= 'Z')
        .forEach(c -> letters.append((char) c));
    return letters.toString();
  }
}
