package phuchuay.thai;

/** What was meant when the keyboard stood on the other layout: Thai Kedmanee and QWERTY. */
public final class Keyboard {

  private static final String QWERTY =
      "1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./"
          + "!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?";
  private static final String KEDMANEE =
      "ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ"
          + "+๑๒๓๔ู฿๕๖๗๘๙๐\"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ";

  private static final char[] TO_THAI = table(QWERTY, KEDMANEE, 128);
  private static final char[] TO_LATIN = table(KEDMANEE, QWERTY, 0x0E80);

  private Keyboard() {}

  /** English keys read as the Thai letters on them. */
  public static String toThai(String text) {
    return translate(text, TO_THAI);
  }

  /** Thai letters read as the English keys under them. */
  public static String toLatin(String text) {
    return translate(text, TO_LATIN);
  }

  private static char[] table(String from, String to, int size) {
    char[] table = new char[size];
    for (int i = from.length() - 1; i >= 0; i--) {
      table[from.charAt(i)] = to.charAt(i);
    }
    return table;
  }

  private static String translate(String text, char[] table) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (chars[i] < table.length && table[chars[i]] != 0) {
        chars[i] = table[chars[i]];
      }
    }
    return new String(chars);
  }
}
