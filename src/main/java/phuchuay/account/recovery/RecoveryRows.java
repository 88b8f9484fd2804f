package phuchuay.account.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.account.RecoveryRequest;
import phuchuay.account.RecoveryRequest.Kind;
import phuchuay.account.RecoveryRequest.State;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountRows;
import phuchuay.platform.Fingerprints;

/** The rows of requests that wait for an officer. */
@Component
public class RecoveryRows {

  private static final String OBJECTION = "recovery objection";
  private static final String COLUMNS =
      """
      select r.*, p.locked_at is not null as locked
      from recovery r left join recovery_proof p on p.account = r.account
      """;

  private final JdbcClient sql;
  private final AccountRows accounts;
  private final Fingerprints prints;

  public RecoveryRows(JdbcClient sql, AccountRows accounts, Fingerprints prints) {
    this.sql = sql;
    this.accounts = accounts;
    this.prints = prints;
  }

  /** A request as it is filed. */
  public record Filed(
      UUID id,
      String reference,
      Kind kind,
      UUID account,
      @Nullable String password,
      String objection,
      Instant asked,
      Instant freeAt,
      Instant until) {}

  public void add(Filed filed) {
    insert(filed, State.WAITING, filed.password(), objection(filed.objection()));
  }

  /** One that nobody has to decide. */
  public void note(Filed filed, State state) {
    insert(filed, state, null, null);
  }

  /** Its reference, if one of this kind waits already. */
  public Optional<String> waiting(UUID account, Kind kind) {
    return sql.sql(
            "select reference from recovery where account = ? and kind = ? and state = 'WAITING'")
        .param(account)
        .param(kind.name())
        .query(String.class)
        .optional();
  }

  public Optional<RecoveryRequest> find(UUID id) {
    return sql.sql(COLUMNS + "where r.id = ?")
        .param(id)
        .query(RecoveryRows::row)
        .optional()
        .flatMap(this::withAccount);
  }

  /** By what its owner was mailed; only while it waits. */
  public Optional<RecoveryRequest> byObjection(String value) {
    return sql.sql(COLUMNS + "where r.state = 'WAITING' and r.objection = any(:marks::bytea[])")
        .param("marks", prints.marks(OBJECTION, value).toArray(byte[][]::new))
        .query(RecoveryRows::row)
        .optional()
        .flatMap(this::withAccount);
  }

  /** Settles it and gives the password that was proposed; of many who try one succeeds. */
  public Optional<Optional<String>> settle(UUID id, State state, String by, Instant now) {
    return sql.sql(
            """
            with old as (select id, password from recovery where id = :id and state = 'WAITING' for update)
            update recovery r
            set state = :state, password = null, decided_at = :now, decided_by = :by
            from old where r.id = old.id
            returning old.password
            """)
        .param("state", state.name())
        .param("now", Timestamp.from(now))
        .param("by", by)
        .param("id", id)
        .query((row, _) -> Optional.ofNullable(row.getString(1)))
        .optional();
  }

  /** Something newer takes the place of what waits. */
  public List<UUID> replace(UUID account, Kind kind, Instant now) {
    return sql.sql(
            """
            update recovery set state = 'VOID', password = null, decided_at = ?
            where account = ? and kind = ? and state = 'WAITING' returning id
            """)
        .param(Timestamp.from(now))
        .param(account)
        .param(kind.name())
        .query(UUID.class)
        .list();
  }

  /** It stays as it is until the caller's transaction ends. */
  public void hold(UUID id) {
    sql.sql("select 1 from recovery where id = ? for update").param(id).query().listOfRows();
  }

  public List<UUID> over(Instant now) {
    return sql.sql("select id from recovery where state = 'WAITING' and until <= ?")
        .param(Timestamp.from(now))
        .query(UUID.class)
        .list();
  }

  /** What waits first, then what was settled lately; only of these systems. */
  public List<RecoveryRequest> of(List<AccountSystem> systems, int most) {
    return sql
        .sql(
            COLUMNS
                + """
                join account a on a.id = r.account
                where a.system = any(:systems) and a.state <> 'ERASED'
                order by r.state <> 'WAITING', case when r.state = 'WAITING' then r.asked_at end,
                  r.asked_at desc
                limit :most
                """)
        .param("systems", systems.stream().map(AccountSystem::word).toArray(String[]::new))
        .param("most", most)
        .query(RecoveryRows::row)
        .list()
        .stream()
        .flatMap(row -> withAccount(row).stream())
        .toList();
  }

  public void forget(Instant now, Duration kept) {
    sql.sql("delete from recovery where asked_at < ? and state <> 'WAITING'")
        .param(Timestamp.from(now.minus(kept)))
        .update();
  }

  private void insert(
      Filed filed, State state, @Nullable String password, byte @Nullable [] objection) {
    Timestamp asked = Timestamp.from(filed.asked());
    sql.sql(
            """
            insert into recovery (id, reference, kind, account, state, password, objection, asked_at, free_at, until,
                                  decided_at)
            values (:id, :reference, :kind, :account, :state, :password, :objection, :asked, :free, :until, :decided)
            """)
        .param("id", filed.id())
        .param("reference", filed.reference())
        .param("kind", filed.kind().name())
        .param("account", filed.account())
        .param("state", state.name())
        .param("password", password)
        .param("objection", objection)
        .param("asked", asked)
        .param("free", Timestamp.from(filed.freeAt()))
        .param("until", Timestamp.from(filed.until()))
        .param("decided", state == State.WAITING ? null : asked)
        .update();
  }

  private byte[] objection(String value) {
    return prints.mark(OBJECTION, value);
  }

  private Optional<RecoveryRequest> withAccount(Row row) {
    return accounts.find(row.account()).map(account -> withAccount(row, account));
  }

  private static RecoveryRequest withAccount(Row row, Account account) {
    return new RecoveryRequest(
        row.id(),
        row.reference(),
        row.kind(),
        row.state(),
        account.id(),
        account.system(),
        account.name(),
        account.shownAs(),
        account.email(),
        row.asked(),
        row.freeAt(),
        row.until(),
        row.locked());
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        row.getString("reference"),
        Kind.valueOf(row.getString("kind")),
        State.valueOf(row.getString("state")),
        row.getObject("account", UUID.class),
        row.getTimestamp("asked_at").toInstant(),
        row.getTimestamp("free_at").toInstant(),
        row.getTimestamp("until").toInstant(),
        row.getBoolean("locked"));
  }

  private record Row(
      UUID id,
      String reference,
      Kind kind,
      State state,
      UUID account,
      Instant asked,
      Instant freeAt,
      Instant until,
      boolean locked) {}
}
