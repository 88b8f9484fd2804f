package phuchuay.casework.form;

import java.util.function.IntPredicate;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.Field.Rules;
import phuchuay.casework.programme.FieldKind;

/** Words and names: how long, and of which letters. */
final class TextKinds {

  private static final int USUAL = 200;
  private static final int USUAL_LONG = 5000;
  private static final String NAME_LETTERS = "thai latin . - '";

  private TextKinds() {}

  static Read read(Field field, String typed) {
    boolean longer = field.kind() == FieldKind.LONG_TEXT;
    String text = longer ? Plain.lines(typed) : Plain.line(typed);
    Rules rules = field.rules();
    int length = text.codePointCount(0, text.length());
    long most = rules.max() == null ? (longer ? USUAL_LONG : USUAL) : rules.max();
    if (length > most) {
      return Read.wrong("too-long", most);
    }
    if (rules.min() != null && length < rules.min()) {
      return Read.wrong("too-short", rules.min());
    }
    if (field.kind() == FieldKind.PERSON && text.indexOf(' ') < 0) {
      return Read.wrong("full-name");
    }
    if (!rules.spaces() && text.chars().anyMatch(Character::isWhitespace)) {
      return Read.wrong("spaces");
    }
    String letters = letters(field);
    return letters.isEmpty() || text.codePoints().allMatch(allowed(letters))
        ? Read.right(text)
        : wrongLetters(letters);
  }

  private static String letters(Field field) {
    String own = field.rules().letters();
    return own.isEmpty() && field.kind() == FieldKind.PERSON ? NAME_LETTERS : own;
  }

  /** "thai latin digits .-()" allows these letters, these signs, and spaces between words. */
  private static IntPredicate allowed(String letters) {
    boolean thai = letters.contains("thai");
    boolean latin = letters.contains("latin");
    boolean digits = letters.contains("digits");
    String signs = signs(letters);
    return c ->
        c == ' '
            || thai && thai(c)
            || latin && (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z')
            || digits && Character.isDigit(c)
            || signs.indexOf(c) >= 0;
  }

  private static boolean thai(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.THAI && !Character.isDigit(c);
  }

  private static String signs(String letters) {
    return letters.replaceAll("thai|latin|digits|\\s", "");
  }

  private static Read wrongLetters(String letters) {
    return Read.wrong(
        "letters",
        letters.contains("thai") ? 1 : 0,
        letters.contains("latin") ? 1 : 0,
        letters.contains("digits") ? 1 : 0,
        signs(letters));
  }
}
