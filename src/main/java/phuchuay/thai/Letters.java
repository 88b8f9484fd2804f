package phuchuay.thai;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The letters of a text in one spelling, without spaces, signs, tone marks and the marks that are
 * forgotten as easily (็ and ์); each knows where it stood. A line's end and hidden words stand
 * between letters as a {@link #BREAK}.
 */
public final class Letters {

  public static final char BREAK = '\n';

  private static final char HIDDEN = '•';
  private static final char SARA_AA = 'า';
  private static final char SARA_AM = 'ำ';
  private static final char NIKHAHIT = 'ํ';
  private static final int STRETCHED = 3;

  private final String written;
  private final StringBuilder letters;
  private int[] places;
  private int run;

  private Letters(String written) {
    this.written = written;
    this.letters = new StringBuilder(written.length());
    this.places = new int[written.length()];
    for (int at = 0; at < written.length(); ) {
      int point = written.codePointAt(at);
      take(point, at);
      at += Character.charCount(point);
    }
  }

  public static Letters of(String written) {
    return new Letters(written);
  }

  @Override
  public String toString() {
    return letters.toString();
  }

  /** Where the letter stood in what was written. */
  public int start(int letter) {
    return places[letter];
  }

  /** Where it ended there, with the marks upon it. */
  public int end(int letter) {
    int at = written.offsetByCodePoints(places[letter], 1);
    while (at < written.length() && upon(written.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Whether a sign stands upon or below the letter before it. */
  public static boolean upon(char c) {
    return c == SARA_AM || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private void take(int point, int at) {
    if (point == BREAK || point == HIDDEN) {
      breakAt(at);
    } else if (point < 0x80 || point >= 0x0E00 && point < 0x0E80) {
      letter((char) point, at);
    } else if (Character.getType(point) != Character.FORMAT) {
      Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC)
          .chars()
          .forEach(c -> letter((char) c, at));
    }
  }

  private void breakAt(int at) {
    run = 0;
    if (!letters.isEmpty() && last() != BREAK) {
      add(BREAK, at);
    }
  }

  private void letter(char typed, int at) {
    char c = plain(typed);
    if (dropped(c)) {
      run = Character.getType(c) == Character.NON_SPACING_MARK ? run : 0;
    } else if (c == 'เ' && last() == 'เ') {
      letters.setCharAt(letters.length() - 1, 'แ');
    } else if (c == SARA_AA && last() == NIKHAHIT) {
      letters.setCharAt(letters.length() - 1, SARA_AM);
    } else if (!(upon(c) && last() == c || c == NIKHAHIT && last() == SARA_AM)) {
      repeated(c, at);
    }
  }

  /** มากกกก is มาก, as everywhere in this room. */
  private void repeated(char c, int at) {
    run = last() == c && Character.isLetter(c) ? run + 1 : 1;
    if (run == STRETCHED) {
      letters.setLength(letters.length() - 1);
    } else if (run < STRETCHED) {
      add(c, at);
    }
  }

  private void add(char c, int at) {
    if (letters.length() == places.length) {
      places = Arrays.copyOf(places, places.length * 2 + 16);
    }
    places[letters.length()] = at;
    letters.append(c);
  }

  private char last() {
    return letters.isEmpty() ? 0 : letters.charAt(letters.length() - 1);
  }

  private static char plain(char c) {
    if (c == 'ๅ') {
      return SARA_AA;
    }
    return Character.isDigit(c)
        ? (char) ('0' + Character.digit(c, 10))
        : Character.toLowerCase(c);
  }

  private static boolean dropped(char c) {
    return ThaiText.tone(c)
        || c == '็'
        || c == '์'
        || c == 'ฺ'
        || c == 'ๆ'
        || !Character.isLetterOrDigit(c) && Character.getType(c) != Character.NON_SPACING_MARK;
  }
}
