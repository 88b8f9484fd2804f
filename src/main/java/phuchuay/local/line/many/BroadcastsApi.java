package phuchuay.local.line.many;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import phuchuay.local.line.ApiRefusal;
import phuchuay.local.line.Arrivals;
import phuchuay.local.line.Chat;
import phuchuay.local.line.Quota;
import phuchuay.local.line.RetryKeys;
import phuchuay.local.line.Sends;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.World;
import phuchuay.local.line.api.ApiDoor;
import phuchuay.local.line.api.ApiPaths;
import phuchuay.local.line.api.Bodies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** LINE's API for sending to all friends or some of them, and for checking messages unsent. */
@Simulated
@RestController("lineBroadcastsApi")
@RequestMapping(ApiPaths.BOT + "/message")
class BroadcastsApi {

  private static final Set<String> KINDS =
      Set.of("reply", "push", "multicast", "narrowcast", "broadcast");

  private final Narrowcasts narrowcasts;
  private final Sends sends;
  private final World world;
  private final Arrivals arrivals;
  private final RetryKeys keys;
  private final Quota quota;
  private final JsonMapper json;

  BroadcastsApi(
      Narrowcasts narrowcasts,
      Sends sends,
      World world,
      Arrivals arrivals,
      RetryKeys keys,
      Quota quota,
      JsonMapper json) {
    this.narrowcasts = narrowcasts;
    this.sends = sends;
    this.world = world;
    this.arrivals = arrivals;
    this.keys = keys;
    this.quota = quota;
    this.json = json;
  }

  @PostMapping("/broadcast")
  JsonNode broadcast(
      @RequestBody byte[] bytes,
      @RequestHeader(name = RetryKeys.HEADER, required = false) @Nullable String key,
      @RequestAttribute(ApiDoor.REQUEST_ID) String requestId) {
    JsonNode body = Bodies.toMany(json.readTree(bytes));
    return keys.once(
        key,
        requestId,
        () -> {
          List<Chat> friends = world.friends();
          quota.spend("broadcast", friends.size());
          Set<String> people = friends.stream().map(Chat::id).collect(Collectors.toSet());
          sends.add(requestId, "broadcast", "", body.path("messages"), people);
          friends.forEach(chat -> arrivals.toBlockedOrNot(chat, body.path("messages")));
          return json.createObjectNode();
        });
  }

  @PostMapping("/narrowcast")
  @ResponseStatus(HttpStatus.ACCEPTED)
  JsonNode narrowcast(
      @RequestBody byte[] bytes,
      @RequestHeader(name = RetryKeys.HEADER, required = false) @Nullable String key,
      @RequestAttribute(ApiDoor.REQUEST_ID) String requestId) {
    JsonNode body = Bodies.toMany(json.readTree(bytes));
    return keys.once(
        key,
        requestId,
        () -> {
          narrowcasts.begin(body, requestId);
          return json.createObjectNode();
        });
  }

  @GetMapping("/progress/narrowcast")
  JsonNode progress(@RequestParam String requestId) {
    return narrowcasts
        .find(requestId)
        .map(Narrowcast::progress)
        .orElseThrow(() -> ApiRefusal.of(404, "Not found"));
  }

  @PostMapping("/validate/{kind}")
  JsonNode validate(@PathVariable String kind, @RequestBody byte[] bytes) {
    if (!KINDS.contains(kind)) {
      throw ApiRefusal.of(404, "Not found");
    }
    Bodies.checked(json.readTree(bytes));
    return json.createObjectNode();
  }
}
