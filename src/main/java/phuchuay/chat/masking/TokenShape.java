package phuchuay.chat.masking;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import phuchuay.thai.Keyboard;
import phuchuay.thai.ThaiText;

/**
 * What a run of printable ASCII looks like: a key, a code, a password, or the address of a page.
 */
final class TokenShape {

  private static final int SHORTEST_PASSWORD = 8;
  private static final int SHORTEST_KEY = 20;
  private static final int LOOKED_AT = 256;
  private static final String SPECIAL = "@#$%^*~|\\{}[]=<>`";
  private static final String SPECIAL_BESIDE_DIGITS = SPECIAL + "!?+&";

  private static final Pattern JOINER = Pattern.compile("[^A-Za-z0-9@#$%^*~|\\\\={}\\[\\]<>`]");
  private static final Pattern NATURAL =
      Pattern.compile("[A-Za-z]*|\\d+|\\d+%[A-Za-z]*|[A-Z]?&[A-Z]?");
  private static final Pattern SCHEME = Pattern.compile("(https?|ftp|line)://|www\\.|mailto:|tel:");
  private static final Pattern MAIL =
      Pattern.compile("[\\w.+-]{1,64}@[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63}){0,5}\\.[a-z]{2,12}");
  private static final Pattern HANDLE = Pattern.compile("[@#][a-z0-9_.-]+|#[\\w%]+");
  private static final Pattern QUANTITY =
      Pattern.compile("\\d{1,3}(,\\d{3})+.*|\\d+\\.\\d+[a-z0-9]*");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*|[a-z]:\\\\.*");
  private static final Pattern DAY =
      Pattern.compile("\\d{1,2}(" + String.join("|", MaskingWords.MONTHS) + ")[a-z]*\\d{2,4}");
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_+/=.~-]+");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern YEAR_NAME = Pattern.compile("[a-z]{3,}(24|25|20|19)\\d\\d");
  private static final Pattern RECOVERY = Pattern.compile("([A-Za-z0-9]{3}-){2}[A-Za-z0-9]{3}");

  private TokenShape() {}

  /** Where in the token an address of a page or a person, or a file's name, begins; -1: nowhere. */
  static int linkStart(String token) {
    String lower = start(token).toLowerCase(Locale.ROOT);
    var scheme = SCHEME.matcher(lower);
    if (scheme.find()) {
      return scheme.start();
    }
    return MAIL.matcher(lower).find() || host(lower) || file(lower) ? 0 : -1;
  }

  static boolean link(String token) {
    return linkStart(token) >= 0;
  }

  static boolean key(String token) {
    String head = start(token);
    String lower = head.toLowerCase(Locale.ROOT);
    if (UUID.matcher(lower).matches()) {
      return true;
    }
    if (MaskingWords.KEY_STARTS.stream().anyMatch(lower::startsWith)) {
      return token.length() >= 12 && !natural(head.substring(head.indexOf('-') + 1));
    }
    return token.length() >= SHORTEST_KEY
        && KEY.matcher(head).matches()
        && count(head, '0', '9') >= 2
        && letters(head) >= 2
        && !natural(head)
        && !ordinary(lower);
  }

  /** Eight letters and digits; small letters count only near a word that speaks of codes. */
  static boolean code(String token, boolean announced) {
    String lower = token.toLowerCase(Locale.ROOT);
    long digits = count(token, '0', '9');
    if (known(lower) || letters(token) == 0) {
      return false;
    }
    return announced
        ? digits >= 1
        : digits >= 2 && count(token, 'a', 'z') == 0 && !YEAR_NAME.matcher(lower).matches();
  }

  /** AAA-AAA-AAA, but not three names of systems. */
  static boolean recovery(String token, boolean announced) {
    if (!RECOVERY.matcher(token).matches() || letters(token) == 0 && !announced) {
      return false;
    }
    boolean names =
        Arrays.stream(token.toLowerCase(Locale.ROOT).split("-"))
            .anyMatch(MaskingWords.SYSTEMS::contains);
    boolean words = count(token, '0', '9') == 0 && count(token, 'a', 'z') > 0;
    return !names && (announced || !words);
  }

  /** Eight signs or more of at least three sorts, and no word, date or amount. */
  static boolean password(String token) {
    String head = start(token);
    String lower = head.toLowerCase(Locale.ROOT);
    return token.length() >= SHORTEST_PASSWORD
        && sorts(head) >= 3
        && !natural(head)
        && !ordinary(lower)
        && !HANDLE.matcher(head).matches()
        && !otherKeyboard(token);
  }

  /**
   * Whether it is nothing but what people ask us for, typed while the keyboard stood at English.
   */
  private static boolean otherKeyboard(String token) {
    String left = ThaiText.normalise(Keyboard.toThai(token));
    for (String word : MaskingWords.SERVICE) {
      left = left.replace(word, " ");
    }
    return left.isBlank();
  }

  /** After a word that announces a secret: more than a plain word. */
  static boolean mixed(String token) {
    String head = trimmed(start(token));
    boolean letters = letters(head) > 0;
    boolean digits = count(head, '0', '9') > 0;
    return head.length() >= 4
        && letters
        && (digits || sorts(head) >= 2 && !natural(head))
        && notPlain(head);
  }

  /** After a word that says "this is it": anything but a known plain word. */
  static boolean notPlain(String token) {
    String head = trimmed(start(token)).toLowerCase(Locale.ROOT);
    boolean something =
        letters(head) > 0
            || count(head, '0', '9') >= 4
            || head.chars().anyMatch(c -> SPECIAL.indexOf(c) >= 0);
    return head.length() >= 3 && something && !MaskingWords.PLAIN.contains(head);
  }

  private static String start(String token) {
    return token.length() > LOOKED_AT ? token.substring(0, LOOKED_AT) : token;
  }

  private static String trimmed(String token) {
    return token.replaceAll("[.,;:!?)\"'\\]]+$", "");
  }

  private static boolean ordinary(String lower) {
    return known(lower)
        || QUANTITY.matcher(lower).matches()
        || DATE.matcher(lower).matches()
        || DAY.matcher(lower).matches();
  }

  private static boolean known(String lower) {
    return MaskingWords.KNOWN.stream().anyMatch(lower::startsWith);
  }

  private static boolean natural(String token) {
    return JOINER.splitAsStream(token).allMatch(part -> NATURAL.matcher(part).matches());
  }

  private static boolean host(String lower) {
    String host = lower.split("[/?:#]", 2)[0];
    int dot = host.lastIndexOf('.');
    return dot > 0
        && host.chars().allMatch(c -> c == '.' || c == '-' || Character.isLetterOrDigit(c))
        && MaskingWords.HOSTS.contains(host.substring(dot + 1));
  }

  private static boolean file(String lower) {
    String name = trimmed(lower);
    return name.indexOf('.') > 0
        && MaskingWords.FILES.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private static int sorts(String token) {
    boolean digit = count(token, '0', '9') > 0;
    String special = digit ? SPECIAL_BESIDE_DIGITS : SPECIAL;
    return (digit ? 1 : 0)
        + (count(token, 'a', 'z') > 0 ? 1 : 0)
        + (count(token, 'A', 'Z') > 0 ? 1 : 0)
        + (token.chars().anyMatch(c -> special.indexOf(c) >= 0) ? 1 : 0);
  }

  private static long letters(String token) {
    return count(token, 'a', 'z') + count(token, 'A', 'Z');
  }

  private static long count(String token, char from, char to) {
    return token.chars().filter(c -> c >= from && c <= to).count();
  }
}
