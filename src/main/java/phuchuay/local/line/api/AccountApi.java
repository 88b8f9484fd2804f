package phuchuay.local.line.api;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import phuchuay.local.line.Account;
import phuchuay.local.line.ApiRefusal;
import phuchuay.local.line.Channel;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.World;
import phuchuay.local.line.webhooks.Callback;
import phuchuay.platform.RealTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** LINE's API about the account itself and its webhook. */
@Simulated
@RestController("lineAccountApi")
@RequestMapping(ApiPaths.BOT)
class AccountApi {

  private static final int LONGEST_ENDPOINT = 500;

  private final World world;
  private final Account account;
  private final Channel channel;
  private final Callback callback;
  private final RealTime time;
  private final JsonMapper json;

  AccountApi(
      World world,
      Account account,
      Channel channel,
      Callback callback,
      RealTime time,
      JsonMapper json) {
    this.world = world;
    this.account = account;
    this.channel = channel;
    this.callback = callback;
    this.time = time;
    this.json = json;
  }

  @GetMapping("/info")
  JsonNode info() {
    ObjectNode info = (ObjectNode) world.bot().deepCopy();
    return info.put("markAsReadMode", account.marksItself() ? "auto" : "manual");
  }

  @GetMapping("/channel/webhook/endpoint")
  Map<String, Object> endpoint() {
    return Map.of("endpoint", channel.callback().toString(), "active", true);
  }

  /** The played LINE always calls the bot it runs beside. */
  @PutMapping("/channel/webhook/endpoint")
  JsonNode moveEndpoint(@RequestBody byte[] bytes) {
    String endpoint = json.readTree(bytes).path("endpoint").asString("");
    if (endpoint.length() > LONGEST_ENDPOINT || !endpoint.matches("https://[!-~]+")) {
      throw ApiRefusal.of(400, "Invalid webhook endpoint URL");
    }
    return json.createObjectNode();
  }

  @PostMapping("/channel/webhook/test")
  Map<String, Object> test() throws InterruptedException {
    int status = callback.knock();
    return Map.of(
        "success",
        status / 100 == 2,
        "timestamp",
        time.instant().toString(),
        "statusCode",
        status,
        "reason",
        status == 0 ? "COULD_NOT_CONNECT" : status / 100 == 2 ? "OK" : "ERROR_STATUS_CODE",
        "detail",
        Integer.toString(status));
  }
}
