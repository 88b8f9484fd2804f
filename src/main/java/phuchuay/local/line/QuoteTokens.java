package phuchuay.local.line;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Tokens by which a message is quoted: in its own chat, as often as one likes; the newest 10,000.
 */
@Simulated
@Component("lineQuoteTokens")
public class QuoteTokens {

  private static final String QUOTABLE = "text|textV2|sticker|image|video|template|flex";

  private record Quoted(String chat, String message) {}

  private final Map<String, Quoted> tokens = Recent.map(10_000);

  /** A token for a message of a kind that can be quoted. */
  public Optional<String> issue(String chat, String message, String kind) {
    if (!kind.matches(QUOTABLE)) {
      return Optional.empty();
    }
    String token = Ids.token();
    tokens.put(token, new Quoted(chat, message));
    return Optional.of(token);
  }

  /** Refuses messages that quote what was not said in this chat. */
  public void check(String chat, JsonNode messages) {
    for (JsonNode message : messages) {
      if (message.has("quoteToken") && quoted(chat, message).isEmpty()) {
        throw ApiRefusal.of(400, "Invalid quote token");
      }
    }
  }

  /** The id of the message that is quoted. */
  Optional<String> quoted(String chat, JsonNode message) {
    return Optional.ofNullable(tokens.get(message.path("quoteToken").asString("")))
        .filter(found -> found.chat().equals(chat))
        .map(Quoted::message);
  }
}
