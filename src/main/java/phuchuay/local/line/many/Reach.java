package phuchuay.local.line.many;

import org.springframework.stereotype.Component;
import phuchuay.local.line.Simulated;

/** How many people LINE wants before it sends by attributes; smaller on a small machine. */
@Simulated
@Component("lineReach")
public class Reach {

  private volatile int friends = 100;
  private volatile int recipients = 50;

  /** How many friends the account must have. */
  public int friends() {
    return friends;
  }

  /** How many people must be left at the end. */
  public int recipients() {
    return recipients;
  }

  public void friends(int least) {
    friends = Math.max(0, least);
  }

  public void recipients(int least) {
    recipients = Math.max(0, least);
  }
}
