package phuchuay.account.recovery;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.account.Accounts;
import phuchuay.account.RecoveryRequest.Kind;
import phuchuay.account.State;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountChanges;
import phuchuay.account.kept.Tickets;
import phuchuay.platform.Party;
import phuchuay.platform.Sessions;

/** What an officer's approval causes, in its own transaction. */
@Component
public class Comeback {

  private final Accounts accounts;
  private final AccountChanges changes;
  private final Tickets tickets;
  private final Proofs proofs;
  private final RecoveryMails mails;
  private final Sessions sessions;

  Comeback(
      Accounts accounts,
      AccountChanges changes,
      Tickets tickets,
      Proofs proofs,
      RecoveryMails mails,
      Sessions sessions) {
    this.accounts = accounts;
    this.changes = changes;
    this.tickets = tickets;
    this.proofs = proofs;
    this.mails = mails;
    this.sessions = sessions;
  }

  /** The second step stays as it is when the password was lost, and the other way round. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void let(Account account, Kind kind, Optional<String> password, Party by, String reason) {
    if (kind == Kind.QUESTIONS) {
      password(account, password.orElseThrow());
    } else {
      app(account, by, reason);
    }
  }

  private void password(Account account, String encoded) {
    changes.password(account.id(), encoded, false);
    proofs.right(account.id());
    tickets.cancelAll(account.id());
    mails.approved(account);
    sessions.end(account.id().toString(), null);
  }

  private void app(Account account, Party by, String reason) {
    if (account.state() == State.LOCKED) {
      changes.state(account.id(), State.ACTIVE);
    }
    accounts.forgetApp(account.id(), by, reason);
  }
}
