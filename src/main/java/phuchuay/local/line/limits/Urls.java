package phuchuay.local.line.limits;

import java.net.URI;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Addresses LINE takes: https for media, and what a phone can open for links. */
final class Urls {

  private static final Set<String> OPENED = Set.of("http", "https", "line", "tel");

  private Urls() {}

  /**
   * An address of a picture or another file. LINE wants https; a picture on this very machine is
   * let through, because the phone in the browser can show it.
   */
  static Check media() {
    return Check.units(1, 2000)
        .and(
            (value, place) -> {
              URI uri = parsed(value.asString(""));
              if (foreign(value) || !"https".equals(uri.getScheme()) && !onThisMachine(uri)) {
                place.wrong("Must be a valid HTTPS URL");
              }
            });
  }

  static Check link() {
    return Check.units(1, 1000)
        .and(
            (value, place) -> {
              URI uri = parsed(value.asString(""));
              if (foreign(value) || uri.getScheme() == null || !OPENED.contains(uri.getScheme())) {
                place.wrong("invalid uri scheme");
              }
            });
  }

  /** Letters outside ASCII must be percent-encoded. */
  private static boolean foreign(JsonNode value) {
    return value.asString("").chars().anyMatch(letter -> letter > 126);
  }

  private static boolean onThisMachine(URI uri) {
    return "http".equals(uri.getScheme())
        && uri.getHost() != null
        && Set.of("localhost", "127.0.0.1", "[::1]").contains(uri.getHost());
  }

  private static URI parsed(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException notAnAddress) {
      return URI.create("");
    }
  }
}
