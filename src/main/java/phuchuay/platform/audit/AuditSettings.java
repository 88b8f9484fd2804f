package phuchuay.platform.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import phuchuay.platform.CannotStart;

/**
 * How long the audit is kept; the table itself refuses to forget what is younger than a year.
 *
 * @param keep at least 365 days
 */
@ConfigurationProperties("phuchuay.audit")
record AuditSettings(Duration keep) {

  AuditSettings {
    if (keep.toDays() < 365) {
      throw new CannotStart("phuchuay.audit.keep is 365d or longer.");
    }
  }
}
