package phuchuay.local.line.many;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import phuchuay.local.line.ApiRefusal;
import phuchuay.local.line.Chat;
import phuchuay.local.line.Quota;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.World;
import phuchuay.local.line.api.ApiPaths;
import phuchuay.local.line.api.Days;
import phuchuay.platform.RealTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** LINE's API for numbers about the account: what was sent in a day, who its friends are. */
@Simulated
@RestController("lineInsightsApi")
@RequestMapping(ApiPaths.BOT + "/insight")
class InsightsApi {

  private static final ZoneOffset TOKYO = ZoneOffset.ofHours(9);
  private static final Map<String, String> KINDS =
      Map.of(
          "broadcast", "apiBroadcast",
          "push", "apiPush",
          "multicast", "apiMulticast",
          "narrowcast", "apiNarrowcast",
          "reply", "apiReply");

  private final World world;
  private final Quota quota;
  private final RealTime time;
  private final JsonMapper json;

  InsightsApi(World world, Quota quota, RealTime time, JsonMapper json) {
    this.world = world;
    this.quota = quota;
    this.time = time;
    this.json = json;
  }

  @GetMapping("/message/delivery")
  JsonNode delivery(@RequestParam(defaultValue = "") String date) {
    LocalDate day = day(date);
    ObjectNode answer = json.createObjectNode();
    if (quota.sent("push", day).isEmpty()) {
      return answer.put("status", "unready");
    }
    answer.put("status", "ready");
    KINDS.forEach(
        (kind, name) -> {
          OptionalLong sent = quota.sent(kind, day);
          if (sent.orElse(0) > 0) {
            answer.put(name, sent.getAsLong());
          }
        });
    return answer;
  }

  /** Counts who is there now: the played LINE keeps no history of friends. */
  @GetMapping("/followers")
  JsonNode followers(@RequestParam(defaultValue = "") String date) {
    LocalDate day = day(date);
    ObjectNode answer = json.createObjectNode();
    if (!day.isBefore(time.instant().atOffset(TOKYO).toLocalDate())) {
      return answer
          .put("status", "unready")
          .putNull("followers")
          .putNull("targetedReaches")
          .putNull("blocks");
    }
    long friends = world.friends().size();
    long blocks =
        world.chats().stream().filter(chat -> chat.friendship() == Chat.Friendship.BLOCKED).count();
    return answer
        .put("status", "ready")
        .put("followers", friends + blocks)
        .put("targetedReaches", friends)
        .put("blocks", blocks);
  }

  @GetMapping("/demographic")
  JsonNode demographic() {
    List<Chat> friends = world.friends();
    return Shares.of(friends.stream().map(Chat::traits).toList());
  }

  private static LocalDate day(String date) {
    if (date.isEmpty()) {
      throw ApiRefusal.of(400, "date is required");
    }
    return Days.read(date);
  }
}
