package phuchuay.local.line.api;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import phuchuay.local.line.ApiRefusal;
import phuchuay.local.line.Arrivals;
import phuchuay.local.line.Chat;
import phuchuay.local.line.Quota;
import phuchuay.local.line.ReplyTokens;
import phuchuay.local.line.RetryKeys;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** LINE's API for sending to those one names: reply, push, multicast. */
@Simulated
@RestController("lineMessagesApi")
@RequestMapping(ApiPaths.BOT + "/message")
class MessagesApi {

  private static final int MOST_PEOPLE = 500;

  private final World world;
  private final Arrivals arrivals;
  private final ReplyTokens tokens;
  private final RetryKeys keys;
  private final Quota quota;
  private final JsonMapper json;

  MessagesApi(
      World world,
      Arrivals arrivals,
      ReplyTokens tokens,
      RetryKeys keys,
      Quota quota,
      JsonMapper json) {
    this.world = world;
    this.arrivals = arrivals;
    this.tokens = tokens;
    this.keys = keys;
    this.quota = quota;
    this.json = json;
  }

  @PostMapping("/reply")
  JsonNode reply(@RequestBody byte[] bytes) {
    JsonNode body = Bodies.checked(json.readTree(bytes));
    String token = body.path("replyToken").asString("");
    Chat chat =
        tokens
            .spend(token)
            .flatMap(world::chat)
            .orElseThrow(() -> ApiRefusal.of(400, "Invalid reply token"));
    quota.replied();
    return arrivals.toBlockedOrNot(chat, body.path("messages"));
  }

  @PostMapping("/push")
  JsonNode push(
      @RequestBody byte[] bytes,
      @RequestHeader(name = RetryKeys.HEADER, required = false) @Nullable String key,
      @RequestAttribute(ApiDoor.REQUEST_ID) String requestId) {
    JsonNode body = Bodies.checked(json.readTree(bytes));
    Chat chat = receiver(body.path("to").asString(""));
    return keys.once(
        key,
        requestId,
        () -> {
          quota.spend("push", chat.reach());
          return arrivals.toBlockedOrNot(chat, body.path("messages"));
        });
  }

  @PostMapping("/multicast")
  JsonNode multicast(
      @RequestBody byte[] bytes,
      @RequestHeader(name = RetryKeys.HEADER, required = false) @Nullable String key,
      @RequestAttribute(ApiDoor.REQUEST_ID) String requestId) {
    JsonNode body = Bodies.checked(json.readTree(bytes));
    Set<String> people = new HashSet<>();
    body.path("to").forEach(one -> people.add(one.asString("")));
    if (people.isEmpty() || people.size() > MOST_PEOPLE) {
      throw ApiRefusal.of(400, "Size must be between 1 and 500: 'to'");
    }
    return keys.once(key, requestId, () -> toAll(people, body.path("messages")));
  }

  private JsonNode toAll(Set<String> people, JsonNode messages) {
    List<Chat> chats =
        people.stream()
            .flatMap(id -> world.chat(id).stream())
            .filter(chat -> !chat.group())
            .toList();
    quota.spend("multicast", chats.stream().mapToInt(Chat::reach).sum());
    chats.forEach(chat -> arrivals.toBlockedOrNot(chat, messages));
    return json.createObjectNode();
  }

  private Chat receiver(String to) {
    if (!to.matches("[UCR][0-9a-f]{32}")) {
      throw ApiRefusal.of(400, "The property, 'to', in the request body is invalid");
    }
    return world.chat(to).orElseThrow(() -> ApiRefusal.of(400, "Failed to send messages"));
  }
}
