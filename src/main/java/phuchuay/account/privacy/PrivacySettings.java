package phuchuay.account.privacy;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import phuchuay.platform.CannotStart;

/**
 * Rights over personal data.
 *
 * @param copiesADay how many copies of their data one person may fetch a day
 * @param keepProof how long it stays provable that a consent was given or an account erased
 */
@ConfigurationProperties("phuchuay.privacy")
public record PrivacySettings(int copiesADay, Duration keepProof) {

  public PrivacySettings {
    if (copiesADay < 1) {
      throw new CannotStart("phuchuay.privacy.copies-a-day is 1 or more: the law gives the right.");
    }
    if (keepProof.compareTo(Duration.ofDays(365)) < 0) {
      throw new CannotStart("phuchuay.privacy.keep-proof is 365d or longer.");
    }
  }
}
