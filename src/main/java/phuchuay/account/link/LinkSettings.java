package phuchuay.account.link;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import phuchuay.platform.CannotStart;

/**
 * How long links between LINE and accounts hold.
 *
 * @param proveAgain how long a phone is trusted with what is personal before it proves itself again
 * @param phones the most phones an account is linked to at once
 * @param mailLife how long the link of a mail lives
 * @param nonceLife how long LINE's dialog may take
 * @param asksAnHour how often one phone may ask for a mail
 * @param keep how long an ended link is remembered
 */
@ConfigurationProperties("phuchuay.account.link")
public record LinkSettings(
    Duration proveAgain,
    int phones,
    Duration mailLife,
    Duration nonceLife,
    int asksAnHour,
    Duration keep) {

  public LinkSettings {
    if (phones < 1 || mailLife.compareTo(Duration.ofMinutes(30)) > 0) {
      throw new CannotStart(
          "phuchuay.account.link: phones is 1 or more, mail-life 30m or shorter.");
    }
    if (nonceLife.compareTo(Duration.ofMinutes(10)) > 0) {
      throw new CannotStart("phuchuay.account.link.nonce-life is 10m or shorter.");
    }
  }
}
