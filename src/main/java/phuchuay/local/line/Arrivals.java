package phuchuay.local.line;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import phuchuay.platform.RealTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Brings the bot's messages to a chat, unless the person blocked the bot. */
@Simulated
@Component("lineArrivals")
public class Arrivals {

  private final World world;
  private final Signals signals;
  private final QuoteTokens quotes;
  private final RealTime time;
  private final JsonMapper json;

  Arrivals(World world, Signals signals, QuoteTokens quotes, RealTime time, JsonMapper json) {
    this.world = world;
    this.signals = signals;
    this.quotes = quotes;
    this.time = time;
    this.json = json;
  }

  /** What LINE answers to a reply or a push that it accepts. */
  public ObjectNode toBlockedOrNot(Chat chat, JsonNode messages) {
    boolean arrives = chat.takesMessages();
    chat.typing(Instant.EPOCH);
    ObjectNode answer = json.createObjectNode();
    ArrayNode sent = answer.putArray("sentMessages");
    for (JsonNode message : messages) {
      Said said = said(chat, message);
      ObjectNode row = sent.addObject().put("id", said.id());
      quotes
          .issue(chat.id(), said.id(), message.path("type").asString(""))
          .ifPresent(token -> row.put("quoteToken", token));
      if (arrives) {
        show(chat, said);
      }
    }
    return answer;
  }

  /** Shows a message in a chat, whoever said it. */
  public void show(Chat chat, Said said) {
    chat.add(said);
    signals.tell("message", Map.of("chat", chat.id(), "said", said));
  }

  private Said said(Chat chat, JsonNode message) {
    Instant now = time.instant();
    ObjectNode shown = message.deepCopy().asObject();
    quotes.quoted(chat.id(), message).ifPresent(quoted -> shown.put("quoted", quoted));
    return new Said(Ids.message(now), world.botId(), now, shown, false);
  }
}
