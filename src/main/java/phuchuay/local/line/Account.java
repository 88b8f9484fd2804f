package phuchuay.local.line;

import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import phuchuay.local.line.faults.Rates;

/** How the account is set: its plan, its limits, and who marks messages as read. */
@Simulated
@Component("lineAccount")
class Account {

  /** What the side panel shows. */
  record Shown(
      String plan, long limit, long used, boolean rates, boolean marksItself, int friends) {}

  private final Quota quota;
  private final Rates rates;
  private final World world;
  private volatile boolean marksItself = true;

  Account(Quota quota, Rates rates, World world) {
    this.quota = quota;
    this.rates = rates;
    this.world = world;
  }

  Shown shown() {
    OptionalLong limit = quota.limit();
    return new Shown(
        limit.isPresent() ? "limited" : "none",
        limit.orElse(0),
        quota.used(),
        rates.on(),
        marksItself,
        world.friends().size());
  }

  /** Whether LINE marks what people write as read by itself; else the bot does it. */
  boolean marksItself() {
    return marksItself;
  }

  void marksItself(boolean itself) {
    marksItself = itself;
  }
}
