package phuchuay.account.kept;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.account.proof.Codes;

/** What a new person is mailed to choose a password: a link, or a code that they type. */
@Component
public class Invitations {

  private final Tickets tickets;
  private final AccountMails mails;
  private final AccountSettings settings;

  public Invitations(Tickets tickets, AccountMails mails, AccountSettings settings) {
    this.tickets = tickets;
    this.mails = mails;
    this.settings = settings;
  }

  /** A fresh one; the one before is worth nothing any more. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void mail(Account account) {
    if (settings.of(account.system()).typedCode()) {
      String code = Codes.firstChange();
      issue(account, Purpose.FIRST_CHANGE, account.id() + "/" + code);
      mails.firstChange(account, code);
    } else {
      String ticket = Codes.ticket();
      issue(account, Purpose.INVITATION, ticket);
      mails.invitation(account, ticket);
    }
  }

  private void issue(Account account, Purpose purpose, String value) {
    tickets.issue(account.id(), purpose, value, settings.invitationLife(), null);
  }
}
