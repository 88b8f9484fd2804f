package phuchuay.local.line;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import phuchuay.local.line.limits.Limits;
import phuchuay.local.line.limits.Refused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** LINE's API for sending: reply, push, multicast, and their checks. */
@Simulated
@RestController("lineMessagesApi")
@RequestMapping(ApiPaths.BOT + "/message")
class MessagesApi {

  private static final String RETRY_KEY = "X-Line-Retry-Key";
  private static final int MOST_PEOPLE = 500;

  private final World world;
  private final Arrivals arrivals;
  private final ReplyTokens tokens;
  private final RetryKeys keys;
  private final JsonMapper json;

  MessagesApi(World world, Arrivals arrivals, ReplyTokens tokens, RetryKeys keys, JsonMapper json) {
    this.world = world;
    this.arrivals = arrivals;
    this.tokens = tokens;
    this.keys = keys;
    this.json = json;
  }

  @PostMapping("/reply")
  JsonNode reply(
      @RequestBody byte[] bytes,
      @RequestHeader(name = RETRY_KEY, required = false) @Nullable String key) {
    if (key != null) {
      throw ApiRefusal.of(400, "X-Line-Retry-Key is not supported by this endpoint");
    }
    JsonNode body = checked(bytes);
    String token = body.path("replyToken").asString("");
    Chat chat =
        tokens
            .spend(token)
            .flatMap(world::chat)
            .orElseThrow(() -> ApiRefusal.of(400, "Invalid reply token"));
    return arrivals.toBlockedOrNot(chat, body.path("messages"));
  }

  @PostMapping("/push")
  JsonNode push(
      @RequestBody byte[] bytes,
      @RequestHeader(name = RETRY_KEY, required = false) @Nullable String key,
      @RequestAttribute(ApiDoor.REQUEST_ID) String requestId) {
    JsonNode body = checked(bytes);
    Chat chat = receiver(body.path("to").asString(""));
    return once(key, requestId, () -> arrivals.toBlockedOrNot(chat, body.path("messages")));
  }

  @PostMapping("/multicast")
  JsonNode multicast(
      @RequestBody byte[] bytes,
      @RequestHeader(name = RETRY_KEY, required = false) @Nullable String key,
      @RequestAttribute(ApiDoor.REQUEST_ID) String requestId) {
    JsonNode body = checked(bytes);
    Set<String> people = new HashSet<>();
    body.path("to").forEach(one -> people.add(one.asString("")));
    if (people.isEmpty() || people.size() > MOST_PEOPLE) {
      throw ApiRefusal.of(400, "Size must be between 1 and 500: 'to'");
    }
    return once(key, requestId, () -> toAll(people, body.path("messages")));
  }

  @PostMapping("/validate/{kind}")
  JsonNode validate(@PathVariable String kind, @RequestBody byte[] bytes) {
    checked(bytes);
    return json.createObjectNode();
  }

  private JsonNode toAll(Set<String> people, JsonNode messages) {
    people.stream()
        .flatMap(id -> world.chat(id).stream())
        .filter(chat -> !chat.group())
        .forEach(chat -> arrivals.toBlockedOrNot(chat, messages));
    return json.createObjectNode();
  }

  private JsonNode once(@Nullable String key, String requestId, Supplier<JsonNode> call) {
    if (key == null) {
      return call.get();
    }
    RetryKeys.Accepted accepted = keys.once(uuid(key), requestId, call);
    if (!accepted.requestId().equals(requestId)) {
      throw ApiRefusal.acceptedBefore(accepted);
    }
    return accepted.answer();
  }

  private static String uuid(String key) {
    try {
      return UUID.fromString(key).toString();
    } catch (IllegalArgumentException notAnUuid) {
      throw ApiRefusal.of(400, "Invalid retry key. The retry key must be a UUID");
    }
  }

  private Chat receiver(String to) {
    if (!to.matches("[UCR][0-9a-f]{32}")) {
      throw ApiRefusal.of(400, "The property, 'to', in the request body is invalid");
    }
    return world.chat(to).orElseThrow(() -> ApiRefusal.of(400, "Failed to send messages"));
  }

  private JsonNode checked(byte[] bytes) {
    JsonNode body = json.readTree(bytes);
    Refused refused = Limits.messages(body);
    if (!refused.nothing()) {
      throw ApiRefusal.of(refused);
    }
    return body;
  }
}
