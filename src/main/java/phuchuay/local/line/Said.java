package phuchuay.local.line;

import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One message of a chat.
 *
 * @param from the user id of who said it; the bot has one too
 * @param message in the form of LINE's message objects
 */
public record Said(String id, String from, Instant at, JsonNode message, boolean unsent) {

  public Said takenBack() {
    return new Said(id, from, at, JsonNodeFactory.instance.objectNode(), true);
  }
}
