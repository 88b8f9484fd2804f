package phuchuay.local.line.phone;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import phuchuay.local.line.Account;
import phuchuay.local.line.Chat;
import phuchuay.local.line.Chat.Friendship;
import phuchuay.local.line.Quota;
import phuchuay.local.line.Signals;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.World;
import phuchuay.local.line.faults.Rates;
import phuchuay.local.line.many.Reach;
import tools.jackson.databind.JsonNode;

/**
 * Sets the account, by hand or by script.
 *
 * <ul>
 *   <li>{@code GET /local/line/account}: plan, limit, used, rates, marksItself, verified,
 *       leastReach, leastRecipients, friends
 *   <li>{@code PUT}: any of {@code {"plan":"limited","limit":500,"used":0,"rates":true,
 *       "marksItself":false,"verified":true,"leastReach":100,"leastRecipients":50}}
 *   <li>{@code POST /local/line/account/blocks}: all friends block the account; {@code DELETE}: all
 *       come back
 * </ul>
 */
@Simulated
@RestController("lineAccountController")
@RequestMapping("/local/line/account")
class AccountController {

  /** What the side panel shows. */
  record Shown(
      String plan,
      long limit,
      long used,
      boolean rates,
      boolean marksItself,
      boolean verified,
      int leastReach,
      int leastRecipients,
      int friends) {}

  private final Account account;
  private final Quota quota;
  private final Rates rates;
  private final Reach reach;
  private final World world;
  private final Acts acts;
  private final Signals signals;

  AccountController(
      Account account,
      Quota quota,
      Rates rates,
      Reach reach,
      World world,
      Acts acts,
      Signals signals) {
    this.account = account;
    this.quota = quota;
    this.rates = rates;
    this.reach = reach;
    this.world = world;
    this.acts = acts;
    this.signals = signals;
  }

  @GetMapping
  Shown shown() {
    OptionalLong limit = quota.limit();
    return new Shown(
        limit.isPresent() ? "limited" : "none",
        limit.orElse(0),
        quota.used(),
        rates.on(),
        account.marksItself(),
        account.verified(),
        reach.friends(),
        reach.recipients(),
        world.friends().size());
  }

  @PutMapping
  Shown change(@RequestBody JsonNode wanted) {
    if (wanted.has("plan") || wanted.has("limit")) {
      boolean limited = !wanted.path("plan").asString("limited").equals("none");
      long limit = Math.max(0, wanted.path("limit").asLong(quota.limit().orElse(0)));
      quota.limit(limited ? OptionalLong.of(limit) : OptionalLong.empty());
    }
    if (wanted.has("used")) {
      quota.used(Math.max(0, wanted.path("used").asLong(0)));
    }
    if (wanted.has("rates")) {
      rates.turn(wanted.path("rates").asBoolean(false));
    }
    if (wanted.has("marksItself")) {
      account.marksItself(wanted.path("marksItself").asBoolean(true));
    }
    if (wanted.has("verified")) {
      account.verified(wanted.path("verified").asBoolean(true));
    }
    reach.friends(wanted.path("leastReach").asInt(reach.friends()));
    reach.recipients(wanted.path("leastRecipients").asInt(reach.recipients()));
    signals.tell("quota", Map.of("used", quota.used()));
    return shown();
  }

  @PostMapping("/blocks")
  Shown blockAll() {
    world.friends().forEach(acts::block);
    return shown();
  }

  @DeleteMapping("/blocks")
  Shown unblockAll() {
    people(Friendship.BLOCKED).forEach(acts::follow);
    return shown();
  }

  private List<Chat> people(Friendship friendship) {
    return world.chats().stream()
        .filter(chat -> !chat.group() && chat.friendship() == friendship)
        .toList();
  }
}
