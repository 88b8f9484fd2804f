package phuchuay.chat;

import org.springframework.stereotype.Component;
import phuchuay.platform.PublicAddress;
import phuchuay.platform.Secret;

/**
 * The addresses of our pages as buttons in chat carry them: they open in the phone's own browser,
 * which keeps passwords and files, not in LINE's.
 */
@Component
public class ChatLinks {

  private final PublicAddress address;

  ChatLinks(PublicAddress address) {
    this.address = address;
  }

  /** A page that asks for nothing but signing in. */
  public String to(String path) {
    return address.of(with(path, "openExternalBrowser=1")).toString();
  }

  /** A page that a ticket tells whose phone it was opened from; hidden wherever it is kept. */
  public Secret to(String path, Secret ticket) {
    return new Secret(to(with(path, "ticket=" + ticket.value())));
  }

  private static String with(String path, String parameter) {
    return path + (path.contains("?") ? "&" : "?") + parameter;
  }
}
