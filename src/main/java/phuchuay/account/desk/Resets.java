package phuchuay.account.desk;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountMails;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.kept.AccountSettings;
import phuchuay.account.kept.Purpose;
import phuchuay.account.kept.Tickets;
import phuchuay.account.proof.Codes;
import phuchuay.mail.Mails;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Party;

/** A link for another password, mailed because an officer was asked for it. */
@Component
class Resets {

  private static final Duration HOUR = Duration.ofHours(1);

  private final AccountRows accounts;
  private final Tickets tickets;
  private final AccountMails accountMails;
  private final Mails mails;
  private final AccountSettings settings;
  private final Audit audit;

  Resets(
      AccountRows accounts,
      Tickets tickets,
      AccountMails accountMails,
      Mails mails,
      AccountSettings settings,
      Audit audit) {
    this.accounts = accounts;
    this.tickets = tickets;
    this.accountMails = accountMails;
    this.mails = mails;
    this.settings = settings;
    this.audit = audit;
  }

  /** False when there is no address, or as many mails left as may within the hour. */
  @Transactional
  public boolean mail(UUID id, Party by, String reason) {
    Optional<Account> found = accounts.lock(id).filter(Account::active).filter(this::mayMail);
    found.ifPresent(
        account -> {
          String ticket = Codes.ticket();
          tickets.issue(id, Purpose.RESET, ticket, settings.resetLife(), null);
          accountMails.reset(account, ticket);
          audit.write(Act.by(by, "reset.mailed").about(account.party()).with("reason", reason));
        });
    return found.isPresent();
  }

  private boolean mayMail(Account account) {
    return account.email() != null
        && mails.sentTo(account.email(), AccountMails.RESET, HOUR) < settings.mailsAnHour();
  }
}
