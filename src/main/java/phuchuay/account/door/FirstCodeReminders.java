package phuchuay.account.door;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.State;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.kept.AccountSettings;
import phuchuay.account.kept.Notices;
import phuchuay.platform.RealTime;

/**
 * Tells whoever has a code of a first change, once that it ends soon and once that it has ended.
 */
@Component
class FirstCodeReminders {

  private static final Duration LATELY = Duration.ofDays(1);

  private static final String ENDING =
      """
      update ticket set reminded_at = :now
      where id = (select id from ticket
                  where purpose = 'FIRST_CHANGE' and used_at is null and reminded_at is null
                    and expires_at > :now and expires_at <= :soon
                  order by expires_at limit 1 for update skip locked)
      returning account, expires_at
      """;

  private static final String OVER =
      """
      update ticket set told_over_at = :now
      where id = (select id from ticket
                  where purpose = 'FIRST_CHANGE' and used_at is null and told_over_at is null
                    and expires_at <= :now and expires_at > :lately
                  order by expires_at limit 1 for update skip locked)
      returning account, expires_at
      """;

  private final JdbcClient sql;
  private final AccountRows accounts;
  private final Notices notices;
  private final AccountSettings settings;
  private final TransactionTemplate transaction;
  private final RealTime time;

  FirstCodeReminders(
      JdbcClient sql,
      AccountRows accounts,
      Notices notices,
      AccountSettings settings,
      TransactionTemplate transaction,
      RealTime time) {
    this.sql = sql;
    this.accounts = accounts;
    this.notices = notices;
    this.settings = settings;
    this.transaction = transaction;
    this.time = time;
  }

  @Scheduled(fixedDelay = 60_000)
  void remind() {
    all(ENDING, notices::codeEnding);
    all(OVER, (account, _) -> notices.codeOver(account));
  }

  private void all(String statement, BiConsumer<Account, Instant> told) {
    boolean more = true;
    while (more) {
      more = Boolean.TRUE.equals(transaction.execute(_ -> one(statement, told)));
    }
  }

  private boolean one(String statement, BiConsumer<Account, Instant> told) {
    Optional<Code> code = next(statement);
    code.ifPresent(
        found ->
            accounts
                .find(found.account())
                .filter(account -> account.state() == State.INVITED)
                .ifPresent(account -> told.accept(account, found.until())));
    return code.isPresent();
  }

  private Optional<Code> next(String statement) {
    Instant now = time.instant();
    return sql.sql(statement)
        .param("now", Timestamp.from(now))
        .param("soon", Timestamp.from(now.plus(settings.firstChangeReminder())))
        .param("lately", Timestamp.from(now.minus(LATELY)))
        .query(
            (row, _) ->
                new Code(
                    row.getObject("account", UUID.class),
                    row.getTimestamp("expires_at").toInstant()))
        .optional();
  }

  private record Code(UUID account, Instant until) {}
}
