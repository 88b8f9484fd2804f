package phuchuay.local.line;

import org.springframework.stereotype.Component;

/** How the account is set in LINE's own manager. */
@Simulated
@Component("lineAccount")
public class Account {

  private volatile boolean marksItself = true;
  private volatile boolean verified = true;

  /** Whether LINE marks what people write as read by itself; else the bot does it. */
  public boolean marksItself() {
    return marksItself;
  }

  /** Whether LINE knows who stands behind it; only then it tells who all the friends are. */
  public boolean verified() {
    return verified;
  }

  public void verified(boolean yes) {
    verified = yes;
  }

  public void marksItself(boolean itself) {
    marksItself = itself;
  }
}
