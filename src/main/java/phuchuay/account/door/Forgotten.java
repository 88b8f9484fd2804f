package phuchuay.account.door;

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
import phuchuay.account.State;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountMails;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.kept.AccountSettings;
import phuchuay.account.kept.Invitations;
import phuchuay.account.kept.Purpose;
import phuchuay.account.kept.Tickets;
import phuchuay.account.proof.Codes;
import phuchuay.mail.Mails;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Party;
import phuchuay.platform.RealTime;
import phuchuay.platform.Seal;
import phuchuay.platform.Secret;

/**
 * Forgotten passwords (ลืมรหัสผ่าน), and codes of a first change that were lost: what was asked is
 * only written down, so that the answer is the same and as quick for whoever is unknown; who it is,
 * is found out afterwards.
 */
@Component
class Forgotten implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(Forgotten.class);
  private static final Duration HOUR = Duration.ofHours(1);

  private final JdbcClient sql;
  private final Seal seal;
  private final AccountRows accounts;
  private final Tickets tickets;
  private final AccountMails accountMails;
  private final Invitations invitations;
  private final Mails mails;
  private final Audit audit;
  private final AccountSettings settings;
  private final TransactionTemplate transaction;
  private final RealTime time;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("forgotten").daemon().factory());

  Forgotten(
      JdbcClient sql,
      Seal seal,
      AccountRows accounts,
      Tickets tickets,
      AccountMails accountMails,
      Invitations invitations,
      Mails mails,
      Audit audit,
      AccountSettings settings,
      TransactionTemplate transaction,
      RealTime time) {
    this.sql = sql;
    this.seal = seal;
    this.accounts = accounts;
    this.tickets = tickets;
    this.accountMails = accountMails;
    this.invitations = invitations;
    this.mails = mails;
    this.audit = audit;
    this.settings = settings;
    this.transaction = transaction;
    this.time = time;
  }

  /** What somebody may have forgotten. */
  enum What {
    PASSWORD,
    FIRST_CODE
  }

  /**
   * @param phone the LINE id to tell when there is a new password, if it was said in chat
   */
  void ask(What what, AccountSystem system, EmailAddress email, @Nullable String phone) {
    sql.sql("insert into forgotten (what, system, email, line_id, asked_at) values (?, ?, ?, ?, ?)")
        .param(what.name())
        .param(system.word())
        .param(seal.seal(email.value()))
        .param(phone)
        .param(Timestamp.from(time.instant()))
        .update();
    worker.submit(this::work);
  }

  /** Finds what another instance, or a restart, has left behind. */
  @Scheduled(fixedDelay = 5_000)
  void work() {
    boolean more = true;
    while (more) {
      more = Boolean.TRUE.equals(transaction.execute(_ -> handleOne()));
    }
  }

  private boolean handleOne() {
    Optional<Asked> asked =
        sql.sql(
                """
                delete from forgotten
                where id = (select id from forgotten order by id limit 1 for update skip locked)
                returning what, system, email, line_id
                """)
            .query(
                (row, _) ->
                    new Asked(
                        What.valueOf(row.getString("what")),
                        AccountSystem.of(row.getString("system")),
                        row.getBytes("email"),
                        row.getString("line_id")))
            .optional();
    asked.ifPresent(this::answer);
    return asked.isPresent();
  }

  private void answer(Asked asked) {
    EmailAddress email = address(asked);
    if (email == null) {
      return;
    }
    Optional<Account> account =
        accounts.byEmail(asked.system(), email).flatMap(found -> accounts.lock(found.id()));
    switch (asked.what()) {
      case PASSWORD ->
          account
              .filter(Account::theirs)
              .filter(_ -> few(email, AccountMails.RESET))
              .ifPresent(holder -> mailLink(holder, asked.phone()));
      case FIRST_CODE ->
          account
              .filter(found -> found.state() == State.INVITED)
              .filter(_ -> few(email, AccountMails.FIRST_CHANGE))
              .ifPresent(this::mailCode);
    }
  }

  private boolean few(EmailAddress email, String template) {
    return mails.sentTo(email, template, HOUR) < settings.mailsAnHour();
  }

  /** What no key opens any more holds up nobody else. */
  private @Nullable EmailAddress address(Asked asked) {
    try {
      return new EmailAddress(seal.open(asked.email()));
    } catch (IllegalStateException noKey) {
      log.warn("a forgotten password could not be read: its seal key is gone");
      return null;
    }
  }

  private void mailLink(Account account, @Nullable String phone) {
    String ticket = Codes.ticket();
    Secret told = phone == null ? null : new Secret(phone);
    tickets.issue(account.id(), Purpose.RESET, ticket, settings.resetLife(), told);
    accountMails.reset(account, ticket);
    audit.write(Act.by(Party.HOUSE, "reset.mailed").about(account.party()));
  }

  private void mailCode(Account account) {
    invitations.mail(account);
    audit.write(Act.by(Party.HOUSE, "first-code.mailed").about(account.party()));
  }

  @Override
  public void destroy() {
    worker.shutdownNow();
  }

  private record Asked(What what, AccountSystem system, byte[] email, @Nullable String phone) {}
}
