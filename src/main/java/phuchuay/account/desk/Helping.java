package phuchuay.account.desk;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.account.Accounts;
import phuchuay.account.Person;
import phuchuay.account.Profile;
import phuchuay.account.kept.Account;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;

/** What officers do for people; a password they never choose and never see. */
@Component
class Helping {

  private final Accounts accounts;
  private final Resets resets;
  private final Audit audit;

  Helping(Accounts accounts, Resets resets, Audit audit) {
    this.accounts = accounts;
    this.resets = resets;
    this.audit = audit;
  }

  /** The record in the open; who opened it and why is written down. */
  @Transactional
  public Optional<Profile> open(Account account, Person officer, String reason) {
    audit.write(
        Act.by(officer.party(), "account.read").about(account.party()).with("reason", reason));
    return accounts.open(account.id(), officer.party());
  }

  boolean change(Account account, String change, Person officer, String reason) {
    return switch (change) {
      case "suspension" -> accounts.suspend(account.id(), officer.party(), reason);
      case "resumption" -> accounts.resume(account.id(), officer.party(), reason);
      case "invitation" -> accounts.inviteAgain(account.id(), officer.party());
      case "reset" -> resets.mail(account.id(), officer.party(), reason);
      default -> accounts.forgetApp(account.id(), officer.party(), reason);
    };
  }
}
