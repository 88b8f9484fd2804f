package phuchuay.local.line;

import org.springframework.stereotype.Component;

/** How the account is set in LINE's own manager. */
@Simulated
@Component("lineAccount")
public class Account {

  private volatile boolean marksItself = true;

  /** Whether LINE marks what people write as read by itself; else the bot does it. */
  public boolean marksItself() {
    return marksItself;
  }

  public void marksItself(boolean itself) {
    marksItself = itself;
  }
}
