package phuchuay.local.line;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Comes with a message and marks it, and all before it, as read; it does not expire. */
public record ReadToken(String chat, long message) {

  public static String of(String chat, String messageId) {
    byte[] plain = (chat + " " + messageId).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
  }

  /** What a token stands for; a token nobody gave is refused. */
  public static ReadToken opened(String token) {
    String[] parts = plain(token).split(" ");
    if (parts.length != 2 || !parts[1].matches("\\d{1,18}")) {
      throw invalid();
    }
    return new ReadToken(parts[0], Long.parseLong(parts[1]));
  }

  public static ApiRefusal invalid() {
    return ApiRefusal.of(400, "Invalid markAsReadToken");
  }

  private static String plain(String token) {
    try {
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notOurs) {
      throw invalid();
    }
  }
}
