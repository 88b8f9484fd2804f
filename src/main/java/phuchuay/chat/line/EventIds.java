package phuchuay.chat.line;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The name an event is stored under: LINE's own, or one made of it when it is odd, of the event's
 * bytes when LINE gave none.
 */
final class EventIds {

  private static final Pattern PLAIN = Pattern.compile("[0-9A-Za-z_-]{1,64}");

  private EventIds() {}

  static String of(String given, String body) {
    if (PLAIN.matcher(given).matches()) {
      return given;
    }
    return "x-" + hash(given.isEmpty() ? body : given);
  }

  private static String hash(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
