package phuchuay.thai;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Thai text brought to one spelling: order of marks, digits, zero-width signs, repeated letters.
 */
public final class ThaiText {

  private static final char SARA_AA = 'า';
  private static final char SARA_AM = 'ำ';
  private static final char NIKHAHIT = 'ํ';
  private static final int LONGEST_DOUBLE = 2;
  private static final int LONGEST_RUN_OF_MARKS = 32;

  private static final List<String> PARTICLES =
      List.of(
          "ค่ะ", "คะ", "ค่า", "ค๊ะ", "ค้ะ", "ครับ", "คับ", "ครัช", "คร้าบ", "ค้าบ", "ฮะ", "ฮับ",
          "จ้า", "จ้ะ", "จ๊ะ", "จ๋า", "นะ", "น่ะ", "น้า", "หน่อย", "ด้วย", "ไหม", "มั้ย", "มัย",
          "ม้าย", "อ่ะ", "อะ", "ล่ะ", "สิ", "เถอะ", "ผม");

  private ThaiText() {}

  /** The same words in one spelling, lower-case, single spaces. */
  public static String normalise(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return squeeze(spell(folded)).strip();
  }

  /** Marks in their order, once each, no invisible signs, every space a single one. */
  static StringBuilder spell(String folded) {
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      append(out, folded.charAt(i));
    }
    return out;
  }

  /** Without the particles of politeness and asking that end a phrase (ค่ะ, ครับ, หน่อย, ไหม). */
  public static String withoutParticles(String normalised) {
    return Arrays.stream(normalised.split(" "))
        .map(ThaiText::withoutLastParticles)
        .filter(phrase -> !phrase.isEmpty())
        .collect(Collectors.joining(" "));
  }

  static boolean tone(char c) {
    return c >= '่' && c <= '๋';
  }

  /** Whether no Thai word has marks like these: most likely it is Latin on the wrong layout. */
  static boolean unsayable(String word) {
    int wrong = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char before = i == 0 ? ' ' : word.charAt(i - 1);
      char after = i + 1 == word.length() ? ' ' : word.charAt(i + 1);
      boolean needsConsonant = rank(c) == 1 && c != '็' || c == 'ะ' || c == SARA_AM;
      wrong += needsConsonant && !consonant(before) && !tone(before) ? 1 : 0;
      wrong += c >= 'เ' && c <= 'ไ' && !consonant(after) && !(c == 'เ' && after == 'เ') ? 1 : 0;
    }
    return wrong * 4 > word.length() || wrong > 0 && word.length() < 4;
  }

  private static boolean consonant(char c) {
    return c >= 'ก' && c <= 'ฮ';
  }

  private static void append(StringBuilder out, char c) {
    int last = out.length() - 1;
    char before = last < 0 ? ' ' : out.charAt(last);
    if (Character.getType(c) == Character.FORMAT) {
      return;
    }
    if (Character.isWhitespace(c) || Character.isISOControl(c)) {
      if (before != ' ') {
        out.append(' ');
      }
    } else if (c == 'เ' && before == 'เ') {
      out.setCharAt(last, 'แ');
    } else if (c == SARA_AA && endsWithNikhahit(out)) {
      out.deleteCharAt(out.lastIndexOf("ํ")).append(SARA_AM);
    } else if (mark(c)) {
      insertMark(out, c);
    } else {
      out.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
    }
  }

  private static boolean endsWithNikhahit(StringBuilder out) {
    int last = out.length() - 1;
    while (last > 0 && above(out.charAt(last))) {
      last--;
    }
    return last >= 0 && out.charAt(last) == NIKHAHIT;
  }

  /** Vowels stand before tones, sara am after them, and nothing stands twice. */
  private static void insertMark(StringBuilder out, char c) {
    if (c == NIKHAHIT && !out.isEmpty() && out.charAt(out.length() - 1) == SARA_AM) {
      return;
    }
    int at = out.length();
    int first = Math.max(0, at - LONGEST_RUN_OF_MARKS);
    while (at > first && rank(out.charAt(at - 1)) > rank(c)) {
      at--;
    }
    if (at == 0 || out.charAt(at - 1) != c) {
      out.insert(at, c);
    }
  }

  private static boolean above(char c) {
    return tone(c) || c == '์';
  }

  private static boolean mark(char c) {
    return rank(c) > 0;
  }

  private static int rank(char c) {
    if (c == 'ั' || c >= 'ิ' && c <= 'ฺ' || c == '็') {
      return 1;
    }
    if (c == NIKHAHIT) {
      return 2;
    }
    if (tone(c)) {
      return 3;
    }
    if (c == '์') {
      return 4;
    }
    return c == SARA_AM ? 5 : 0;
  }

  private static String squeeze(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      int end = i + 1;
      while (end < text.length() && text.charAt(end) == c) {
        end++;
      }
      boolean stretched = end - i > LONGEST_DOUBLE && (Character.isLetter(c) || c == 'ๆ');
      out.repeat(c, stretched ? 1 : end - i);
      i = end;
    }
    return out.toString();
  }

  private static String withoutLastParticles(String phrase) {
    for (String particle : PARTICLES) {
      if (phrase.endsWith(particle)) {
        return withoutLastParticles(phrase.substring(0, phrase.length() - particle.length()));
      }
    }
    return phrase;
  }
}
