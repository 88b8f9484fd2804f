package phuchuay.casework.walk;

import java.util.Random;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.Field.Digits;
import phuchuay.casework.programme.Field.Rules;
import phuchuay.casework.programme.FieldKind;

/** Words, numbers and addresses that nobody else has, as right as their field wants them. */
final class MadeUp {

  private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
  private static final String THAI = "\u0e01\u0e02\u0e04\u0e07\u0e08\u0e0a\u0e14\u0e15\u0e17\u0e19";
  private static final String DIGITS = "0123456789";
  private static final Digits USUAL = new Digits(9, 10);
  private static final int LONG_ENOUGH = 20;

  private final Random random;

  MadeUp(Random random) {
    this.random = random;
  }

  /** Of the letters that the field takes, no shorter and no longer than it wants. */
  String text(Field field) {
    Rules rules = field.rules();
    long most = rules.max() == null ? LONG_ENOUGH : Math.min(rules.max(), LONG_ENOUGH);
    long length = rules.min() == null ? most : Math.max(rules.min(), most);
    String text = drawn(letters(rules.letters()), (int) length);
    return field.kind() == FieldKind.PERSON ? text.substring(0, 8) + " " + text.substring(8) : text;
  }

  String phone(Field field) {
    Digits digits = field.rules().digits() == null ? USUAL : field.rules().digits();
    return "0" + drawn(DIGITS, digits.most() - 1);
  }

  String email() {
    return drawn(LATIN, LONG_ENOUGH) + "@walk.example";
  }

  String host() {
    return drawn(LATIN, LONG_ENOUGH) + ".walk.example";
  }

  /** 13 digits, the last of which follows from the others. */
  String idNumber() {
    String twelve = "0" + drawn(DIGITS, 11);
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (13 - i) * (twelve.charAt(i) - '0');
    }
    return twelve + (11 - sum % 11) % 10;
  }

  private static String letters(String wanted) {
    if (wanted.isEmpty() || wanted.contains("latin")) {
      return LATIN;
    }
    return wanted.contains("thai") ? THAI : DIGITS;
  }

  private String drawn(String letters, int length) {
    StringBuilder word = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return word.toString();
  }
}
