package phuchuay.thai;

import java.util.Arrays;

/** A sentence as the set of its runs of three letters, spaces, signs and tone marks left out. */
final class Grams {

  private static final char EDGE = '\u0001';

  private Grams() {}

  /** Each run of three once, as a number. */
  static long[] of(String typed) {
    String letters = letters(ThaiText.withoutParticles(ThaiText.normalise(typed)));
    if (letters.isEmpty()) {
      letters = letters(ThaiText.normalise(typed));
    }
    if (letters.isEmpty()) {
      return new long[0];
    }
    String edged = EDGE + letters + EDGE;
    long[] grams = new long[edged.length() - 2];
    for (int i = 0; i < grams.length; i++) {
      grams[i] =
          (long) edged.charAt(i) << 32 | (long) edged.charAt(i + 1) << 16 | edged.charAt(i + 2);
    }
    return Arrays.stream(grams).sorted().distinct().toArray();
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!ThaiText.tone(c) && (Character.isLetterOrDigit(c) || vowel(c))) {
        letters.append(c);
      }
    }
    return letters.toString();
  }

  private static boolean vowel(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
