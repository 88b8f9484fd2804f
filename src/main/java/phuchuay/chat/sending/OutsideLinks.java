package phuchuay.chat.sending;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets every link of a message open in the phone's own browser: LINE's cannot upload, save, print
 * or keep a password.
 */
final class OutsideLinks {

  private static final String ASKED = "openExternalBrowser=1";
  private static final Pattern LINK =
      Pattern.compile("(\"uri\":\\s*\")(https?://[^\"#\\\\]*)((?:#[^\"\\\\]*)?\")");

  private OutsideLinks() {}

  static List<String> in(List<String> messages) {
    return messages.stream().map(OutsideLinks::in).toList();
  }

  private static String in(String message) {
    return LINK.matcher(message).replaceAll(link -> Matcher.quoteReplacement(outside(link)));
  }

  private static String outside(MatchResult link) {
    String address = link.group(2);
    if (address.contains(ASKED)) {
      return link.group();
    }
    return link.group(1) + address + (address.contains("?") ? "&" : "?") + ASKED + link.group(3);
  }
}
