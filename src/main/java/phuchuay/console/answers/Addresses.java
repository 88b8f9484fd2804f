package phuchuay.console.answers;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Which addresses an answer may lead to. */
final class Addresses {

  private static final int LONGEST = 1_000;

  private Addresses() {}

  /** https only; but one that stood in the answer already may stay. */
  static boolean good(String typed, Set<String> known) {
    if (typed.length() > LONGEST) {
      return false;
    }
    try {
      URI address = new URI(typed);
      boolean open = "http".equals(address.getScheme()) && known.contains(typed);
      return ("https".equals(address.getScheme()) || open)
          && address.getHost() != null
          && address.getUserInfo() == null;
    } catch (URISyntaxException no) {
      return false;
    }
  }
}
