package phuchuay.account.kept;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names that people sign in with (ชื่อผู้ใช้): never an e-mail address, which would not be sealed.
 */
public final class Usernames {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}._-]{3,60}");

  private Usernames() {}

  /** One form for whatever way it is typed. */
  public static String plain(String typed) {
    return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  public static boolean valid(String typed) {
    return NAME.matcher(plain(typed)).matches();
  }

  public static String checked(String typed) {
    if (!valid(typed)) {
      throw new IllegalArgumentException("3 to 60 letters, digits, dots, dashes or underscores");
    }
    return plain(typed);
  }
}
