package phuchuay.chat.line;

import org.springframework.stereotype.Component;
import phuchuay.chat.Incoming;
import phuchuay.chat.hearing.EventReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what LINE told, from the event as it was stored. */
@Component
final class StoredEvents implements EventReader {

  private final JsonMapper json;

  StoredEvents(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Incoming read(String body) {
    JsonNode event = json.readTree(body);
    JsonNode message = event.path("message");
    return switch (event.path("type").asString("")) {
      case "message" -> message(message);
      case "postback" -> new Incoming.Choice(event.path("postback").path("data").asString(""));
      case "follow", "join" -> new Incoming.Followed();
      case "unfollow", "leave" -> new Incoming.Left();
      case "unsend" -> new Incoming.Unsent(event.path("unsend").path("messageId").asString(""));
      case "accountLink" -> linked(event.path("link"));
      default -> new Incoming.Unread(event.path("type").asString(""));
    };
  }

  private static Incoming message(JsonNode message) {
    String id = message.path("id").asString("");
    return switch (message.path("type").asString("")) {
      case "text" -> new Incoming.Text(message.path("text").asString(""));
      case "image" -> new Incoming.Photo(id);
      case "file" -> new Incoming.File(id, message.path("fileName").asString(""));
      case "location" ->
          new Incoming.Place(
              message.path("latitude").asDouble(0), message.path("longitude").asDouble(0));
      default -> new Incoming.Unread(message.path("type").asString(""));
    };
  }

  private static Incoming linked(JsonNode link) {
    return new Incoming.Linked(
        link.path("result").asString("").equals("ok"), link.path("nonce").asString(""));
  }
}
