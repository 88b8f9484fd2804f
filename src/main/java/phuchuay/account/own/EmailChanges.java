package phuchuay.account.own;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountChanges;
import phuchuay.account.kept.AccountMails;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.kept.AccountSettings;
import phuchuay.account.kept.Purpose;
import phuchuay.account.kept.Ticket;
import phuchuay.account.kept.Tickets;
import phuchuay.account.proof.Codes;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Secret;
import phuchuay.platform.Sessions;

/** Another e-mail address: it counts when it has answered, and the old one is told. */
@Component
class EmailChanges {

  private final AccountRows accounts;
  private final AccountChanges changes;
  private final Tickets tickets;
  private final AccountMails mails;
  private final Sessions sessions;
  private final Audit audit;
  private final AccountSettings settings;
  private final TransactionTemplate transaction;

  EmailChanges(
      AccountRows accounts,
      AccountChanges changes,
      Tickets tickets,
      AccountMails mails,
      Sessions sessions,
      Audit audit,
      AccountSettings settings,
      TransactionTemplate transaction) {
    this.accounts = accounts;
    this.changes = changes;
    this.tickets = tickets;
    this.mails = mails;
    this.sessions = sessions;
    this.audit = audit;
    this.settings = settings;
    this.transaction = transaction;
  }

  /** Mails a link to the new address, if nobody has it; whoever asked hears the same either way. */
  void ask(Account account, EmailAddress wanted) {
    String ticket = Codes.ticket();
    transaction.executeWithoutResult(
        _ -> {
          audit.write(Act.by(account.party(), "email-change.asked"));
          if (accounts.byEmail(account.system(), wanted).isEmpty()) {
            tickets.issue(
                account.id(),
                Purpose.NEW_EMAIL,
                ticket,
                settings.resetLife(),
                new Secret(wanted.value()));
            mails.newEmail(account, wanted, ticket);
          }
        });
  }

  /** The new address has answered: everybody signs in anew. */
  boolean confirm(String ticket) {
    return Boolean.TRUE.equals(
        transaction.execute(
            _ -> tickets.use(Purpose.NEW_EMAIL, ticket).filter(this::change).isPresent()));
  }

  private boolean change(Ticket ticket) {
    UUID id = ticket.account();
    EmailAddress wanted = new EmailAddress(Objects.requireNonNull(ticket.payload()).value());
    Optional<Account> changed =
        accounts.lock(id).filter(Account::active).filter(account -> changes.email(account, wanted));
    changed.ifPresent(
        account -> {
          tickets.cancelAll(id);
          audit.write(Act.by(account.party(), "email.changed"));
          mails.emailChanged(account, wanted);
          if (account.email() != null) {
            mails.emailChanged(account, account.email());
          }
          sessions.end(id.toString(), null);
        });
    return changed.isPresent();
  }
}
