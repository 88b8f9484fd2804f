package phuchuay.account.link;

import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.kept.AccountSettings;
import phuchuay.account.kept.Question;
import phuchuay.account.kept.QuestionBox;
import phuchuay.account.kept.QuestionBoxes;
import phuchuay.account.proof.Codes;
import phuchuay.mail.Mails;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Party;

/** Addresses that people want their LINE linked with: a proof goes to whoever has one, if anybody. */
@Component
class LinkQuestions implements DisposableBean {

  static final String TEMPLATE = "account/link-proof";

  private static final Duration HOUR = Duration.ofHours(1);

  private final AccountRows accounts;
  private final Proofs proofs;
  private final LinkNews news;
  private final Mails mails;
  private final Audit audit;
  private final AccountSettings settings;
  private final LinkSettings linkSettings;
  private final QuestionBox box;

  LinkQuestions(
      AccountRows accounts,
      Proofs proofs,
      LinkNews news,
      Mails mails,
      Audit audit,
      AccountSettings settings,
      LinkSettings linkSettings,
      QuestionBoxes boxes) {
    this.accounts = accounts;
    this.proofs = proofs;
    this.news = news;
    this.mails = mails;
    this.audit = audit;
    this.settings = settings;
    this.linkSettings = linkSettings;
    this.box = boxes.over("link_asked", this::answer);
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
        .filter(_ -> mails.sentTo(asked.email(), TEMPLATE, HOUR) < settings.mailsAnHour())
        .ifPresent(account -> mail(account, String.valueOf(asked.phone())));
  }

  private void mail(Account account, String lineId) {
    String ticket = Codes.ticket();
    proofs.issue(Proofs.Way.MAIL, account, lineId, ticket, linkSettings.mailLife());
    news.mailProof(account, ticket);
    audit.write(Act.by(Party.HOUSE, "line-proof.mailed").about(account.party()));
  }

  @Override
  public void destroy() {
    box.close();
  }
}
