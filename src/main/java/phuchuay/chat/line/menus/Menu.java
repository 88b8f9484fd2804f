package phuchuay.chat.line.menus;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * One menu, ready for LINE.
 *
 * @param name its file in rich-menus/
 * @param definition the JSON that LINE wants, all but its name there
 */
record Menu(String name, String definition, byte[] picture) {

  /** What everybody sees who is shown no other. */
  static final String EVERYBODYS = "guest";

  private static final String OURS = "phuchuay/";
  private static final String OUR_TABS = "phuchuay-";
  private static final Pattern CALLED = Pattern.compile("phuchuay/[a-z][a-z0-9-]*#[0-9a-f]{16}");

  /**
   * The name at LINE carries the content: an unchanged menu is found again, a changed one is new.
   */
  String called() {
    return OURS + name + "#" + hash();
  }

  /** What tabs call it, whatever its id is at the moment. */
  String alias() {
    return OUR_TABS + name;
  }

  /** Whether a menu of this name at LINE was made by us; all others are left alone. */
  static boolean ours(String called) {
    return CALLED.matcher(called).matches();
  }

  static boolean ourAlias(String alias) {
    return alias.startsWith(OUR_TABS);
  }

  String hash() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(definition.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha.digest(picture), 0, 8);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
