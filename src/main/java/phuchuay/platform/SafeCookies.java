package phuchuay.platform;

import java.time.Duration;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Cookies as we set them: out of reach of scripts and other sites, and bound to this host and to
 * https if we are.
 */
@Component
public class SafeCookies {

  private final PublicAddress address;

  SafeCookies(PublicAddress address) {
    this.address = address;
  }

  /** How a cookie of ours is called here. */
  public String name(String word) {
    return address.secure() ? "__Host-" + word : word;
  }

  /** The header of a cookie that goes when the browser is closed. */
  public String forThisVisit(String word, String value) {
    return cookie(word, value).build().toString();
  }

  /** The header of a cookie that stays. */
  public String lasting(String word, String value, Duration life) {
    return cookie(word, value).maxAge(life).build().toString();
  }

  private ResponseCookie.ResponseCookieBuilder cookie(String word, String value) {
    return ResponseCookie.from(name(word), value)
        .path("/")
        .httpOnly(true)
        .secure(address.secure())
        .sameSite("Lax");
  }
}
