package phuchuay.thai;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name as it is kept, as it is compared, and as it looks to somebody who reads in haste. */
public final class ThaiNames {

  private static final Pattern READABLE =
      Pattern.compile("[\\u0E01-\\u0E3A\\u0E3F-\\u0E4F\\p{IsLatin}0-9 .,()\\[\\]&/+:'\"‘’“”_–-]*");
  private static final Pattern NO_READER_SEES_BOTH =
      Pattern.compile(
          "[\\u0E47-\\u0E4E]{2}|[\\u0E31\\u0E34-\\u0E3A]{2}|(?<![\\u0E01-\\u0E4E])\\p{Mn}");
  private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}");

  private static final String LIKE = "ฃฅๅoiläöü|";
  private static final String LOOKS = "ขคา011aou1";

  private ThaiNames() {}

  /** As it is kept: one spelling of the marks, no invisible signs, single spaces. */
  public static String tidy(String name) {
    return ThaiText.spell(Normalizer.normalize(name, Normalizer.Form.NFKC)).toString().strip();
  }

  /** As it is compared: letters, marks and digits, nothing else, lower-case. */
  public static String plain(String name) {
    String spelt = ThaiText.normalise(name);
    StringBuilder plain = new StringBuilder(spelt.length());
    for (int i = 0; i < spelt.length(); i++) {
      char c = spelt.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** The same for all names that look alike: letters that the eye takes for another are one. */
  public static String look(String name) {
    StringBuilder look = new StringBuilder(ACCENTS.matcher(decomposed(name)).replaceAll(""));
    for (int i = 0; i < look.length(); i++) {
      int like = LIKE.indexOf(look.charAt(i));
      if (like >= 0) {
        look.setCharAt(i, LOOKS.charAt(like));
      }
    }
    return look.toString().replace("rn", "m").replace("vv", "w");
  }

  /** Whether it holds nothing but Thai and Latin letters, digits and common signs. */
  public static boolean readable(String tidy) {
    return READABLE.matcher(tidy).matches() && !NO_READER_SEES_BOTH.matcher(tidy).find();
  }

  /** Letters apart from their accents; a Thai sara am stays whole. */
  private static String decomposed(String name) {
    return Normalizer.normalize(plain(name).toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
  }
}
