package phuchuay.local.line.api;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import phuchuay.local.line.ApiRefusal;
import phuchuay.local.line.Quota;
import phuchuay.local.line.Simulated;

/** LINE's API for the month's quota and what was sent. */
@Simulated
@RestController("lineQuotaApi")
@RequestMapping(ApiPaths.BOT + "/message")
class QuotaApi {

  private static final Set<String> KINDS = Set.of("reply", "push", "multicast", "broadcast");

  private final Quota quota;

  QuotaApi(Quota quota) {
    this.quota = quota;
  }

  @GetMapping("/quota")
  Map<String, Object> quota() {
    OptionalLong limit = quota.limit();
    return limit.isPresent()
        ? Map.of("type", "limited", "value", limit.getAsLong())
        : Map.of("type", "none");
  }

  @GetMapping("/quota/consumption")
  Map<String, Long> consumption() {
    return Map.of("totalUsage", quota.used());
  }

  @GetMapping("/delivery/{kind}")
  Map<String, Object> sent(@PathVariable String kind, @RequestParam String date) {
    if (!KINDS.contains(kind)) {
      throw ApiRefusal.of(404, "Not found");
    }
    OptionalLong sent = quota.sent(kind, Days.read(date));
    return sent.isPresent()
        ? Map.of("status", "ready", "success", sent.getAsLong())
        : Map.of("status", "unready");
  }
}
