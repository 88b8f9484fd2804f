package phuchuay.account.kept;

import java.time.Duration;
import java.util.List;
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
 * @param firstChangeReminder how long before its end whoever has a code of a first change is told
 * @param evenTime how long every answer takes that must not tell whether somebody is known
 */
@ConfigurationProperties("phuchuay.account")
public record AccountSettings(
    Map<AccountSystem, SystemRules> systems,
    Duration resetLife,
    Duration invitationLife,
    Duration mailCodeLife,
    Duration signInLife,
    int mailsAnHour,
    Duration firstChangeReminder,
    Duration evenTime,
    Locks locks,
    Recovery recovery,
    Erasure erasure) {

  /**
   * When an account is locked for a while.
   *
   * @param wrongSteps how many wrong second steps in a row, within this time
   * @param lasting until it opens by itself
   */
  public record Locks(int wrongSteps, Duration within, Duration lasting) {}

  /**
   * How a lost password or app comes back through an officer.
   *
   * @param mostWrong how often the answers may be wrong in a row
   * @param life how long the steps may take
   * @param open how long it waits for an officer
   * @param cooling how long the owner has to object before another app is allowed
   */
  public record Recovery(int mostWrong, Duration life, Duration open, Duration cooling) {}

  /**
   * How what is to be erased is erased.
   *
   * @param every how often we look for what is left
   * @param pause before a room that could not yet is asked again
   */
  public record Erasure(Duration every, Duration pause) {}

  public AccountSettings {
    if (systems.size() != AccountSystem.values().length) {
      throw new CannotStart("phuchuay.account.systems names gpp, eia, ghg, fuel, jcm and staff.");
    }
    if (resetLife.compareTo(Duration.ofHours(1)) > 0) {
      throw new CannotStart("phuchuay.account.reset-life is 1h or shorter.");
    }
    if (recovery.cooling().compareTo(recovery.open()) >= 0) {
      throw new CannotStart("phuchuay.account.recovery.cooling is shorter than open.");
    }
  }

  /** The systems in which a lost password comes back by answers to questions. */
  public List<AccountSystem> withQuestions() {
    return AccountSystem.ofPeople().stream().filter(system -> of(system).questions()).toList();
  }

  public SystemRules of(AccountSystem system) {
    return Objects.requireNonNull(systems.get(system));
  }
}
