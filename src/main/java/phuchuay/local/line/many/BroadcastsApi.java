package phuchuay.local.line.many;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import phuchuay.local.line.Recent;
import phuchuay.local.line.RetryKeys;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.World;
import phuchuay.local.line.api.ApiDoor;
import phuchuay.local.line.api.ApiPaths;
import phuchuay.local.line.api.Bodies;
import phuchuay.platform.RealTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** LINE's API for sending to all friends or some of them, and for checking messages unsent. */
@Simulated
@RestController("lineBroadcastsApi")
@RequestMapping(ApiPaths.BOT + "/message")
class BroadcastsApi {

  private static final Set<String> KINDS =
      Set.of("reply", "push", "multicast", "narrowcast", "broadcast");
  private static final int LEAST_REACH = 100;

  private record Narrowcast(Instant at, int target, @Nullable Instant done) {}

  private final Map<String, Narrowcast> narrowcasts = Recent.map(1_000);
  private final World world;
  private final Arrivals arrivals;
  private final RetryKeys keys;
  private final Quota quota;
  private final RealTime time;
  private final JsonMapper json;

  BroadcastsApi(
      World world, Arrivals arrivals, RetryKeys keys, Quota quota, RealTime time, JsonMapper json) {
    this.world = world;
    this.arrivals = arrivals;
    this.keys = keys;
    this.quota = quota;
    this.time = time;
    this.json = json;
  }

  @PostMapping("/broadcast")
  JsonNode broadcast(
      @RequestBody byte[] bytes,
      @RequestHeader(name = RetryKeys.HEADER, required = false) @Nullable String key,
      @RequestAttribute(ApiDoor.REQUEST_ID) String requestId) {
    JsonNode body = Bodies.checked(json.readTree(bytes));
    return keys.once(
        key,
        requestId,
        () -> {
          List<Chat> friends = world.friends();
          quota.spend("broadcast", friends.size());
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
    JsonNode body = Bodies.checked(json.readTree(bytes));
    return keys.once(key, requestId, () -> begin(body, requestId));
  }

  private JsonNode begin(JsonNode body, String requestId) {
    JsonNode limit = body.path("limit");
    boolean upToQuota = limit.path("upToRemainingQuota").asBoolean(false);
    if (limit.path("forbidPartialDelivery").asBoolean(false) && !upToQuota) {
      throw ApiRefusal.of(400, "forbidPartialDelivery needs upToRemainingQuota");
    }
    List<Chat> friends = world.friends();
    if (body.hasNonNull("filter") && friends.size() < LEAST_REACH) {
      throw ApiRefusal.of(403, "The target reach is too small");
    }
    long most =
        Math.min(
            limit.path("max").asLong(Long.MAX_VALUE), upToQuota ? quota.left() : Long.MAX_VALUE);
    List<Chat> target = friends.stream().limit(most).toList();
    quota.spend("narrowcast", target.size());
    Instant now = time.instant();
    narrowcasts.put(requestId, new Narrowcast(now, target.size(), null));
    Thread.startVirtualThread(
        () -> {
          target.forEach(chat -> arrivals.toBlockedOrNot(chat, body.path("messages")));
          narrowcasts.put(requestId, new Narrowcast(now, target.size(), time.instant()));
        });
    return json.createObjectNode();
  }

  @GetMapping("/progress/narrowcast")
  JsonNode progress(@RequestParam String requestId) {
    Narrowcast found = narrowcasts.get(requestId);
    if (found == null) {
      throw ApiRefusal.of(404, "Not found");
    }
    ObjectNode answer = json.createObjectNode().put("acceptedTime", found.at().toString());
    if (found.done() == null) {
      return answer.put("phase", "sending").put("targetCount", found.target());
    }
    return answer
        .put("phase", "succeeded")
        .put("successCount", found.target())
        .put("failureCount", 0)
        .put("targetCount", found.target())
        .put("completedTime", found.done().toString());
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
