package phuchuay.account.kept;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.account.State;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Party;
import phuchuay.platform.RealTime;

/**
 * Accounts that are locked for a while (ล็อกบัญชี) because somebody who knows the password guesses
 * the second step. Wrong passwords never lock: else a name would be enough to shut its owner out.
 */
@Component
public class AccountLocks {

  private final JdbcClient sql;
  private final AccountSettings settings;
  private final AccountRows accounts;
  private final AccountChanges changes;
  private final Audit audit;
  private final RealTime time;

  public AccountLocks(
      JdbcClient sql,
      AccountSettings settings,
      AccountRows accounts,
      AccountChanges changes,
      Audit audit,
      RealTime time) {
    this.sql = sql;
    this.settings = settings;
    this.accounts = accounts;
    this.changes = changes;
    this.audit = audit;
    this.time = time;
  }

  /** Counts one more; until when the account is locked, if this was one too many. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Instant> wrong(Account account) {
    Duration within = settings.locks().within();
    int wrong =
        sql.sql(
                """
                update account
                set wrong_steps = case when wrong_since > :since then wrong_steps + 1 else 1 end,
                    wrong_since = case when wrong_since > :since then wrong_since else :now end
                where id = :id
                returning wrong_steps
                """)
            .param("since", Timestamp.from(time.instant().minus(within)))
            .param("now", Timestamp.from(time.instant()))
            .param("id", account.id())
            .query(Integer.class)
            .single();
    return wrong >= settings.locks().wrongSteps() && account.active()
        ? Optional.of(lock(account))
        : Optional.empty();
  }

  /** In a row means in a row. */
  public void right(Account account) {
    sql.sql("update account set wrong_steps = 0 where id = ? and wrong_steps > 0")
        .param(account.id())
        .update();
  }

  /** What has lasted long enough opens by itself. */
  @Scheduled(fixedDelay = 60_000)
  @Transactional
  public void openWhatIsOver() {
    List<UUID> over =
        sql.sql(
                """
                select id from account where state = 'LOCKED' and locked_until <= ?
                for update skip locked
                """)
            .param(Timestamp.from(time.instant()))
            .query(UUID.class)
            .list();
    over.stream().flatMap(id -> accounts.find(id).stream()).forEach(this::open);
  }

  private void open(Account account) {
    changes.state(account.id(), State.ACTIVE);
    audit.write(Act.by(Party.HOUSE, "account.unlocked").about(account.party()));
  }

  private Instant lock(Account account) {
    Instant until = time.instant().plus(settings.locks().lasting());
    sql.sql(
            """
            update account
            set state = 'LOCKED', locked_until = ?, wrong_steps = 0, version = version + 1
            where id = ?
            """)
        .param(Timestamp.from(until))
        .param(account.id())
        .update();
    audit.write(Act.by(Party.HOUSE, "account.locked").about(account.party()));
    return until;
  }
}
