package phuchuay.local.line;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line about a call: what a person would read of it. */
@Simulated
@Component("lineSummaries")
public class Summaries {

  private static final int LONG = 120;

  private final JsonMapper json;

  Summaries(JsonMapper json) {
    this.json = json;
  }

  /** What the bot sends: the texts, and the alternative texts of cards. */
  public String ofCall(String body) {
    if (!body.startsWith("{")) {
      return "";
    }
    try {
      return json.readTree(body)
          .path("messages")
          .valueStream()
          .map(Summaries::ofMessage)
          .collect(Collectors.collectingAndThen(Collectors.joining(" | "), Summaries::cut));
    } catch (JacksonException notJson) {
      return "";
    }
  }

  /** What LINE tells the bot. */
  public String ofEvents(List<? extends JsonNode> events) {
    return cut(events.stream().map(Summaries::ofEvent).collect(Collectors.joining(" | ")));
  }

  private static String ofEvent(JsonNode event) {
    String kind = event.path("type").asString("");
    String what =
        switch (kind) {
          case "message" -> ofMessage(event.path("message"));
          case "postback" -> event.path("postback").path("data").asString("");
          default -> "";
        };
    return what.isEmpty() ? kind : kind + ": " + what;
  }

  private static String ofMessage(JsonNode message) {
    if (message.has("text")) {
      return message.path("text").asString("");
    }
    return message.path("altText").asString("[" + message.path("type").asString("") + "]");
  }

  private static String cut(String text) {
    return text.length() <= LONG ? text : text.substring(0, LONG) + "…";
  }
}
