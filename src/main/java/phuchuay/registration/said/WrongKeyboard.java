package phuchuay.registration.said;

import java.util.Optional;
import java.util.regex.Pattern;
import phuchuay.thai.Keyboard;

/** Thai names that came out as Latin because the keyboard was not switched. */
final class WrongKeyboard {

  /** Signs and digits within a word: no name in Latin letters has them. */
  private static final Pattern WITHIN = Pattern.compile("[a-zA-Z][,;\\[\\]/=0-9]+[a-zA-Z]");

  private static final Pattern THAI =
      Pattern.compile("(?:[\u0e01-\u0e2e\u0e40-\u0e44][\u0e01-\u0e4e]*\\s*)+");

  private WrongKeyboard() {}

  /** What was meant, if it is words that Thai could be written with. */
  static Optional<String> thai(String typed) {
    return WITHIN.matcher(typed).find() && !typed.contains("@")
        ? Optional.of(Keyboard.toThai(typed).strip()).filter(text -> THAI.matcher(text).matches())
        : Optional.empty();
  }
}
