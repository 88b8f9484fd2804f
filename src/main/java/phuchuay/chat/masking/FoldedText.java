package phuchuay.chat.masking;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as the eye reads it: full-width and foreign digits as ASCII, unseen signs gone; each
 * letter knows where it stood.
 */
final class FoldedText {

  private static final String UNSEEN = "\u034F\u115F\u1160\u20E3\u2800\u3164\uFFA0";

  private final String text;
  private final String lower;
  private final int[] tokenEnds;
  private int[] origins;

  FoldedText(String original) {
    StringBuilder folded = new StringBuilder(original.length());
    origins = new int[original.length()];
    for (int i = 0; i < original.length(); ) {
      int point = original.codePointAt(i);
      fold(point, i, folded);
      i += Character.charCount(point);
    }
    text = folded.toString();
    lower = lower(folded);
    tokenEnds = tokenEnds();
  }

  int length() {
    return text.length();
  }

  char at(int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : ' ';
  }

  String part(int start, int end) {
    return text.substring(Math.max(0, start), Math.min(text.length(), end));
  }

  /** The whole text in lower case, letter for letter. */
  String lower() {
    return lower;
  }

  /** Where the letter stood in the original. */
  int origin(int i) {
    return origins[i];
  }

  /** The end of the run of printable ASCII that covers this place; the place itself if none. */
  int tokenEnd(int i) {
    return i < text.length() ? tokenEnds[i] : i;
  }

  boolean token(int i) {
    return at(i) > ' ' && at(i) < 0x7F;
  }

  boolean space(int i) {
    return at(i) <= ' ';
  }

  boolean digit(int i) {
    return at(i) >= '0' && at(i) <= '9';
  }

  boolean letter(int i) {
    return lower.length() > i && i >= 0 && lower.charAt(i) >= 'a' && lower.charAt(i) <= 'z';
  }

  boolean thai(int i) {
    return at(i) >= 0x0E00 && at(i) < 0x0E80;
  }

  boolean alphanumeric(int i) {
    return digit(i) || letter(i);
  }

  /** Whether a letter or digit goes on here, directly or past one of the joining signs. */
  boolean goesOn(int i, int step, String joining) {
    return alphanumeric(i) || joining.indexOf(at(i)) >= 0 && alphanumeric(i + step);
  }

  private void fold(int point, int origin, StringBuilder folded) {
    if (point < 0x80) {
      append((char) point, origin, folded);
    } else if (unseen(point)) {
      return;
    } else if (Character.digit(point, 10) >= 0) {
      append((char) ('0' + Character.digit(point, 10)), origin, folded);
    } else if (Character.getType(point) == Character.DASH_PUNCTUATION || point == 0x2212) {
      append('-', origin, folded);
    } else if (point >= 0x0E00 && point < 0x0E80) {
      append((char) point, origin, folded);
    } else {
      Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC)
          .chars()
          .forEach(c -> append((char) c, origin, folded));
    }
  }

  private static boolean unseen(int point) {
    return Character.getType(point) == Character.FORMAT
        || point >= 0xFE00 && point <= 0xFE0F
        || UNSEEN.indexOf(point) >= 0;
  }

  private void append(char c, int origin, StringBuilder folded) {
    if (folded.length() == origins.length) {
      origins = Arrays.copyOf(origins, origins.length * 2 + 16);
    }
    origins[folded.length()] = origin;
    folded.append(Character.isWhitespace(c) ? ' ' : c);
  }

  private static String lower(CharSequence folded) {
    StringBuilder lower = new StringBuilder(folded.length());
    folded.chars().forEach(c -> lower.append(Character.toLowerCase((char) c)));
    return lower.toString();
  }

  private int[] tokenEnds() {
    int[] ends = new int[text.length()];
    for (int i = text.length() - 1; i >= 0; i--) {
      ends[i] = !token(i) ? i : token(i + 1) ? ends[i + 1] : i + 1;
    }
    return ends;
  }
}
