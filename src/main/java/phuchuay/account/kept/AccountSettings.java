package phuchuay.account.kept;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import phuchuay.account.AccountSystem;
import phuchuay.platform.CannotStart;

/**
 * How people prove who they are, system by system.
 *
 * @param resetLife how long a link of a forgotten password lives
 * @param invitationLife how long an invitation or a code of a first change lives
 * @param mailCodeLife how long a code by mail lives
 * @param signInLife how long the steps after the password may take
 * @param mailsAnHour the most reset mails, and the most codes by mail, to one person
 */
@ConfigurationProperties("phuchuay.account")
public record AccountSettings(
    Map<AccountSystem, SystemRules> systems,
    Duration resetLife,
    Duration invitationLife,
    Duration mailCodeLife,
    Duration signInLife,
    int mailsAnHour) {

  public AccountSettings {
    if (systems.size() != AccountSystem.values().length) {
      throw new CannotStart("phuchuay.account.systems names gpp, eia, ghg, fuel, jcm and staff.");
    }
    if (resetLife.compareTo(Duration.ofHours(1)) > 0) {
      throw new CannotStart("phuchuay.account.reset-life is 1h or shorter.");
    }
  }

  public SystemRules of(AccountSystem system) {
    return Objects.requireNonNull(systems.get(system));
  }
}
