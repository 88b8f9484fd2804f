package phuchuay.local.line.api;

import java.util.LinkedHashSet;
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
import phuchuay.local.line.Chat;
import phuchuay.local.line.Quota;
import phuchuay.local.line.ReplyTokens;
import phuchuay.local.line.RetryKeys;
import phuchuay.local.line.Sends;
import phuchuay.local.line.Simulated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** LINE's API for sending to those one names: reply, push, multicast. */
@Simulated
@RestController("lineMessagesApi")
@RequestMapping(ApiPaths.BOT + "/message")
class MessagesApi {

  private static final int MOST_PEOPLE = 500;
  private static final String PERSON = "U[0-9a-f]{32}";

  private final Receivers receivers;
  private final ReplyTokens tokens;
  private final RetryKeys keys;
  private final Quota quota;
  private final Sends sends;
  private final JsonMapper json;

  MessagesApi(
      Receivers receivers,
      ReplyTokens tokens,
      RetryKeys keys,
      Quota quota,
      Sends sends,
      JsonMapper json) {
    this.receivers = receivers;
    this.tokens = tokens;
    this.keys = keys;
    this.quota = quota;
    this.sends = sends;
    this.json = json;
  }

  @PostMapping("/reply")
  JsonNode reply(@RequestBody byte[] bytes) {
    JsonNode body = Bodies.checked(json.readTree(bytes));
    Chat chat = receivers.ofReply(tokens.spend(body.path("replyToken").asString("")));
    receivers.check(chat, body);
    quota.replied();
    return receivers.bring(chat, body);
  }

  @PostMapping("/push")
  JsonNode push(
      @RequestBody byte[] bytes,
      @RequestHeader(name = RetryKeys.HEADER, required = false) @Nullable String key,
      @RequestAttribute(ApiDoor.REQUEST_ID) String requestId) {
    JsonNode body = Bodies.checked(json.readTree(bytes));
    Chat chat = receivers.ofPush(body.path("to").asString(""));
    receivers.check(chat, body);
    String unit = Bodies.unit(body);
    return keys.once(
        key,
        requestId,
        () -> {
          quota.spend("push", chat.reach());
          count(requestId, "push", unit, body, Set.of(chat.id()));
          return receivers.bring(chat, body);
        });
  }

  @PostMapping("/multicast")
  JsonNode multicast(
      @RequestBody byte[] bytes,
      @RequestHeader(name = RetryKeys.HEADER, required = false) @Nullable String key,
      @RequestAttribute(ApiDoor.REQUEST_ID) String requestId) {
    JsonNode body = Bodies.toMany(json.readTree(bytes));
    Set<String> people = people(body.path("to"));
    String unit = Bodies.unit(body);
    return keys.once(
        key,
        requestId,
        () -> {
          List<Chat> chats = receivers.known(people);
          quota.spend("multicast", chats.stream().mapToInt(Chat::reach).sum());
          count(requestId, "multicast", unit, body, people);
          chats.forEach(chat -> receivers.bring(chat, body));
          return json.createObjectNode();
        });
  }

  private void count(
      String requestId, String kind, String unit, JsonNode body, Set<String> people) {
    if (!unit.isEmpty()) {
      sends.add(requestId, kind, unit, body.path("messages"), people);
    }
  }

  private static Set<String> people(JsonNode to) {
    Set<String> people = new LinkedHashSet<>();
    to.forEach(one -> people.add(one.asString("")));
    if (people.isEmpty() || people.size() > MOST_PEOPLE) {
      throw ApiRefusal.of(400, "Size must be between 1 and 500: 'to'");
    }
    if (!people.stream().allMatch(id -> id.matches(PERSON))) {
      throw ApiRefusal.of(400, "The property, 'to', in the request body is invalid");
    }
    return people;
  }
}
