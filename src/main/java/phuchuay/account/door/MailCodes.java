package phuchuay.account.door;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountMails;
import phuchuay.account.kept.AccountSettings;
import phuchuay.account.kept.Purpose;
import phuchuay.account.kept.Tickets;
import phuchuay.account.proof.Codes;

/** Six digits by mail: they prove that the address is read, for one sign-in. */
@Component
class MailCodes {

  private final Tickets tickets;
  private final AccountMails mails;
  private final Tries tries;
  private final AccountSettings settings;
  private final TransactionTemplate transaction;

  MailCodes(
      Tickets tickets,
      AccountMails mails,
      Tries tries,
      AccountSettings settings,
      TransactionTemplate transaction) {
    this.tickets = tickets;
    this.mails = mails;
    this.tries = tries;
    this.settings = settings;
    this.transaction = transaction;
  }

  /** A fresh code, bound to this sign-in; empty when too many were sent. */
  Optional<HalfSignedIn> send(Account account, HalfSignedIn half) {
    if (!tries.mayMailCode(account.id(), settings.mailsAnHour())) {
      return Optional.empty();
    }
    String code = Codes.digits();
    UUID ticket =
        transaction.execute(
            _ -> {
              UUID id =
                  tickets.issueShort(
                      account.id(), Purpose.MAIL_CODE, code, settings.mailCodeLife());
              mails.mailCode(account, code);
              return id;
            });
    return Optional.of(half.expecting(ticket));
  }
}
