package phuchuay.cast;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The bodies LINE sends. */
public final class Webhooks {

  private static final JsonMapper JSON = new JsonMapper();

  private Webhooks() {}

  public static String body(ObjectNode... events) {
    return body(FakeLine.BOT, events);
  }

  public static String body(String destination, ObjectNode... events) {
    String all = Stream.of(events).map(Object::toString).collect(Collectors.joining(","));
    return "{\"destination\":\"" + destination + "\",\"events\":[" + all + "]}";
  }

  /** An event of a kind from a person, now, with its own id and reply token. */
  public static ObjectNode event(String type, String userId) {
    ObjectNode event = JSON.createObjectNode();
    event.put("type", type);
    event.put("mode", "active");
    event.put("timestamp", System.currentTimeMillis());
    event.put("webhookEventId", id("01"));
    event.putObject("deliveryContext").put("isRedelivery", false);
    event.putObject("source").put("type", "user").put("userId", userId);
    if (!type.equals("unfollow") && !type.equals("unsend")) {
      event.put("replyToken", id("token"));
    }
    return event;
  }

  public static ObjectNode text(String userId, String text) {
    return message(userId, "text", text);
  }

  public static ObjectNode message(String userId, String type, String text) {
    ObjectNode event = event("message", userId);
    ObjectNode message = event.putObject("message").put("type", type).put("id", id("5"));
    if (type.equals("text")) {
      message.put("text", text).put("quoteToken", "q");
    }
    return event;
  }

  public static ObjectNode postback(String userId, String data) {
    ObjectNode event = event("postback", userId);
    event.putObject("postback").put("data", data);
    return event;
  }

  public static ObjectNode inGroup(ObjectNode event, String groupId) {
    ((ObjectNode) event.get("source")).put("type", "group").put("groupId", groupId);
    return event;
  }

  static String id(String prefix) {
    String random = Long.toString(ThreadLocalRandom.current().nextLong(1L << 60), 36);
    return (prefix + Long.toString(System.nanoTime(), 36) + random).toUpperCase();
  }
}
