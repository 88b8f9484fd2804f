package phuchuay.registration.code;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The one form in which an activation code is compared, however it was typed: eight letters and
 * digits. What only looks like one of them is none.
 */
public final class CodeForm {

  public static final int LENGTH = 8;

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]{" + LENGTH + "}");
  private static final int LOOKED_AT = 64;

  /** They were printed in a public report as examples. */
  private static final Set<String> PRINTED = Set.of("JBXB1EE5", "835R5SJ3");

  private CodeForm() {}

  /** Empty for what can be no code. */
  public static Optional<String> of(String typed, boolean ignoreCase) {
    if (typed.length() > LOOKED_AT) {
      return Optional.empty();
    }
    String code = bare(Normalizer.normalize(typed, Normalizer.Form.NFKC));
    return CODE.matcher(code).matches() && !printed(code)
        ? Optional.of(ignoreCase ? code.toUpperCase(Locale.ROOT) : code)
        : Optional.empty();
  }

  /** Whether it is one that everybody knows. */
  static boolean printed(String code) {
    return PRINTED.contains(code.toUpperCase(Locale.ROOT));
  }

  /** Without spaces, dashes and signs that nobody sees; digits of any script as ours. */
  private static String bare(String text) {
    StringBuilder bare = new StringBuilder(LENGTH);
    text.codePoints()
        .filter(c -> !left(c))
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(bare::appendCodePoint);
    return bare.toString();
  }

  private static boolean left(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || switch (Character.getType(c)) {
          case Character.FORMAT, Character.DASH_PUNCTUATION, Character.CONTROL -> true;
          default -> c == '\u2212' || c >= '\uFE00' && c <= '\uFE0F';
        };
  }
}
