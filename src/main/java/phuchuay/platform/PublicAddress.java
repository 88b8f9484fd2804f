package phuchuay.platform;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where people find us from outside: the base of every link we send, never taken from a request.
 */
@Component
public class PublicAddress {

  private final URI base;

  PublicAddress(@Value("${phuchuay.public-url:}") String url) {
    String text = url.isBlank() ? "http://localhost:8080" : url.strip();
    base = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
  }

  /** The full address of one of our paths, which starts with a slash. */
  public URI of(String path) {
    return URI.create(base + path);
  }

  /** Whether people reach us by https: then cookies and browsers are held to it. */
  public boolean secure() {
    return "https".equalsIgnoreCase(base.getScheme());
  }
}
