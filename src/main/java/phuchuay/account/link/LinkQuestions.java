package phuchuay.account.link;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.AccountSystem;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.kept.AccountSettings;
import phuchuay.account.proof.Codes;
import phuchuay.mail.Mails;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Party;
import phuchuay.platform.RealTime;
import phuchuay.platform.Seal;

/**
 * Addresses that people want their LINE linked with: only written down, as forgotten passwords are,
 * so that the answer is the same and as quick for whoever is unknown; who it is, is found out
 * afterwards.
 */
@Component
class LinkQuestions implements DisposableBean {

  static final String TEMPLATE = "account/link-proof";

  private static final Logger log = LoggerFactory.getLogger(LinkQuestions.class);
  private static final Duration HOUR = Duration.ofHours(1);

  private final JdbcClient sql;
  private final Seal seal;
  private final AccountRows accounts;
  private final Proofs proofs;
  private final LinkNews news;
  private final Mails mails;
  private final Audit audit;
  private final AccountSettings settings;
  private final LinkSettings linkSettings;
  private final TransactionTemplate transaction;
  private final RealTime time;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("link questions").daemon().factory());

  LinkQuestions(
      JdbcClient sql,
      Seal seal,
      AccountRows accounts,
      Proofs proofs,
      LinkNews news,
      Mails mails,
      Audit audit,
      AccountSettings settings,
      LinkSettings linkSettings,
      TransactionTemplate transaction,
      RealTime time) {
    this.sql = sql;
    this.seal = seal;
    this.accounts = accounts;
    this.proofs = proofs;
    this.news = news;
    this.mails = mails;
    this.audit = audit;
    this.settings = settings;
    this.linkSettings = linkSettings;
    this.transaction = transaction;
    this.time = time;
  }

  void ask(AccountSystem system, EmailAddress email, String lineId) {
    sql.sql("insert into link_asked (system, email, line_id, asked_at) values (?, ?, ?, ?)")
        .param(system.word())
        .param(seal.seal(email.value()))
        .param(lineId)
        .param(Timestamp.from(time.instant()))
        .update();
    worker.submit(this::work);
  }

  /** Finds what another instance, or a restart, has left behind. */
  @Scheduled(fixedDelay = 5_000)
  void work() {
    boolean more = true;
    while (more) {
      more = Boolean.TRUE.equals(transaction.execute(_ -> answerOne()));
    }
  }

  private boolean answerOne() {
    Optional<Asked> asked =
        sql.sql(
                """
                delete from link_asked
                where id = (select id from link_asked order by id limit 1 for update skip locked)
                returning system, email, line_id
                """)
            .query(
                (row, _) ->
                    new Asked(
                        row.getString("system"), row.getBytes("email"), row.getString("line_id")))
            .optional();
    asked.ifPresent(this::answer);
    return asked.isPresent();
  }

  private void answer(Asked asked) {
    EmailAddress email = address(asked);
    if (email == null) {
      return;
    }
    accounts
        .byEmail(AccountSystem.of(asked.system()), email)
        .filter(Account::active)
        .filter(_ -> mails.sentTo(email, TEMPLATE, HOUR) < settings.mailsAnHour())
        .ifPresent(account -> mail(account, asked.lineId()));
  }

  /** What no key opens any more holds up nobody else. */
  private @Nullable EmailAddress address(Asked asked) {
    try {
      return new EmailAddress(seal.open(asked.email()));
    } catch (IllegalStateException noKey) {
      log.warn("an address to link with could not be read: its seal key is gone");
      return null;
    }
  }

  private void mail(Account account, String lineId) {
    String ticket = Codes.ticket();
    proofs.issue(Proofs.Way.MAIL, account, lineId, ticket, linkSettings.mailLife());
    news.mailProof(account, ticket);
    audit.write(Act.by(Party.HOUSE, "line-proof.mailed").about(account.party()));
  }

  @Override
  public void destroy() {
    worker.shutdownNow();
  }

  private record Asked(String system, byte[] email, String lineId) {}
}
