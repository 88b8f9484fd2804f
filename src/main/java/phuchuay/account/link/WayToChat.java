package phuchuay.account.link;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The way from a page into the chat with the bot. */
@Component
public class WayToChat {

  private final MessageSource messages;
  private final String lineId;
  private final boolean simulated;

  WayToChat(
      MessageSource messages,
      @Value("${phuchuay.line-id:}") String lineId,
      @Value("${phuchuay.line.simulated:false}") boolean simulated) {
    this.messages = messages;
    this.lineId = lineId.strip();
    this.simulated = simulated;
  }

  /** The words typed already begin linking; none where nobody has said how the bot is called. */
  public Optional<URI> toLink() {
    return saying(messages.getMessage("account.link.words", null, Locale.of("th")));
  }

  /** Back to where one came from. */
  public Optional<URI> back() {
    return saying("");
  }

  private Optional<URI> saying(String words) {
    if (simulated) {
      return Optional.of(URI.create("/local/line"));
    }
    return lineId.isEmpty()
        ? Optional.empty()
        : Optional.of(
            URI.create("https://line.me/R/oaMessage/" + encoded(lineId) + "/?" + encoded(words)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
