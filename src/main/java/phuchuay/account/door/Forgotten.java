package phuchuay.account.door;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountMails;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.kept.AccountSettings;
import phuchuay.account.kept.Purpose;
import phuchuay.account.kept.Question;
import phuchuay.account.kept.QuestionBox;
import phuchuay.account.kept.QuestionBoxes;
import phuchuay.account.kept.Tickets;
import phuchuay.account.proof.Codes;
import phuchuay.mail.Mails;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Party;
import phuchuay.platform.Secret;

/** Forgotten passwords (ลืมรหัสผ่าน): a link goes to whoever has the address, if anybody. */
@Component
class Forgotten implements DisposableBean {

  private static final Duration HOUR = Duration.ofHours(1);

  private final AccountRows accounts;
  private final Tickets tickets;
  private final AccountMails accountMails;
  private final Mails mails;
  private final Audit audit;
  private final AccountSettings settings;
  private final QuestionBox box;

  Forgotten(
      AccountRows accounts,
      Tickets tickets,
      AccountMails accountMails,
      Mails mails,
      Audit audit,
      AccountSettings settings,
      QuestionBoxes boxes) {
    this.accounts = accounts;
    this.tickets = tickets;
    this.accountMails = accountMails;
    this.mails = mails;
    this.audit = audit;
    this.settings = settings;
    this.box = boxes.over("forgotten", this::answer);
  }

  void ask(Question question) {
    box.ask(question);
  }

  @Scheduled(fixedDelay = 5_000)
  void work() {
    box.work();
  }

  private void answer(Question asked) {
    accounts
        .byEmail(asked.system(), asked.email())
        .filter(Account::active)
        .filter(
            _ -> mails.sentTo(asked.email(), AccountMails.RESET, HOUR) < settings.mailsAnHour())
        .ifPresent(account -> mail(account, asked.phone()));
  }

  /** A phone that it was said on hears when there is a new password. */
  private void mail(Account account, @Nullable String phone) {
    String ticket = Codes.ticket();
    Secret told = phone == null ? null : new Secret(phone);
    tickets.issue(account.id(), Purpose.RESET, ticket, settings.resetLife(), told);
    accountMails.reset(account, ticket);
    audit.write(Act.by(Party.HOUSE, "reset.mailed").about(account.party()));
  }

  @Override
  public void destroy() {
    box.close();
  }
}
