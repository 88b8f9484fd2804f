package phuchuay.account.kept;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import phuchuay.platform.Fingerprints;
import phuchuay.platform.Seal;
import phuchuay.platform.Secret;

/**
 * Tickets (ลิงก์และรหัสใช้ครั้งเดียว): each lets its holder do one thing once; a newer one takes
 * the place of an older.
 */
@Component
public class Tickets {

  private static final int MOST_TRIES = 5;
  private static final Duration KEPT = Duration.ofDays(30);

  /** None lives that says it was made later than now: the clock was moved back since. */
  private static final String LIVE =
      "used_at is null and expires_at > :now and created_at <= cast(:now as timestamptz) + interval"
          + " '1 minute' and tries < "
          + MOST_TRIES;

  private final JdbcClient sql;
  private final Fingerprints prints;
  private final Seal seal;
  private final Clock clock;

  public Tickets(JdbcClient sql, Fingerprints prints, Seal seal, Clock clock) {
    this.sql = sql;
    this.prints = prints;
    this.seal = seal;
    this.clock = clock;
  }

  /** Keeps a link's ticket. */
  public void issue(
      UUID account, Purpose purpose, String value, Duration life, @Nullable Secret payload) {
    add(AccountRows.newId(clock.instant()), account, purpose, purpose + "/" + value, life, payload);
  }

  /** Keeps a short code, which counts for nothing without the id that this answers. */
  public UUID issueShort(UUID account, Purpose purpose, String value, Duration life) {
    UUID id = AccountRows.newId(clock.instant());
    add(id, account, purpose, id + "/" + value, life, null);
    return id;
  }

  /** Looks without touching. */
  public Optional<Ticket> find(Purpose purpose, String value) {
    return sql.sql(
            "select id, account, purpose, payload from ticket where mark = any(:marks::bytea[]) and"
                + " "
                + LIVE)
        .param("marks", marks(purpose + "/" + value))
        .param("now", now())
        .query(this::ticket)
        .optional();
  }

  /** Uses it up; only one of many who try at once gets it. */
  public Optional<Ticket> use(Purpose purpose, String value) {
    return use("mark = any(:marks::bytea[])", marks(purpose + "/" + value));
  }

  /** Takes one of five tries at a short code; with the right one it is used up. */
  public Optional<Ticket> tryShort(UUID id, String typed) {
    int tried =
        sql.sql("update ticket set tries = tries + 1 where id = :id and " + LIVE)
            .param("id", id)
            .param("now", now())
            .update();
    return tried == 0
        ? Optional.empty()
        : sql.sql(
                """
                update ticket set used_at = :now
                where id = :id and mark = any(:marks::bytea[]) and used_at is null
                returning id, account, purpose, payload
                """)
            .param("now", now())
            .param("id", id)
            .param("marks", marks(id + "/" + typed))
            .query(this::ticket)
            .optional();
  }

  /** Whatever this account still holds for this purpose is worth nothing any more. */
  public void cancel(UUID account, Purpose purpose) {
    sql.sql("update ticket set used_at = ? where account = ? and purpose = ? and used_at is null")
        .param(now())
        .param(account)
        .param(purpose.name())
        .update();
  }

  /** Whatever could still change this account, by a ticket or by an officer, is void. */
  public void cancelAll(UUID account) {
    sql.sql("update ticket set used_at = ? where account = ? and used_at is null")
        .param(now())
        .param(account)
        .update();
    sql.sql(
            """
            update recovery set state = 'VOID', password = null, decided_at = ?
            where account = ? and state = 'WAITING'
            """)
        .param(now())
        .param(account)
        .update();
  }

  @Scheduled(cron = "0 25 3 * * *", zone = "Asia/Bangkok")
  public void forget() {
    sql.sql("delete from ticket where expires_at < ?")
        .param(Timestamp.from(clock.instant().minus(KEPT)))
        .update();
  }

  private void add(
      UUID id,
      UUID account,
      Purpose purpose,
      String marked,
      Duration life,
      @Nullable Secret payload) {
    cancel(account, purpose);
    sql.sql(
            """
            insert into ticket (id, account, purpose, mark, payload, created_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(id)
        .param(account)
        .param(purpose.name())
        .param(prints.mark("ticket", marked))
        .param(payload == null ? null : seal.seal(payload.value()))
        .param(now())
        .param(Timestamp.from(clock.instant().plus(life)))
        .update();
  }

  private Optional<Ticket> use(String which, byte[][] marks) {
    return sql.sql(
            "update ticket set used_at = :now where "
                + which
                + " and "
                + LIVE
                + " returning id, account, purpose, payload")
        .param("now", now())
        .param("marks", marks)
        .query(this::ticket)
        .optional();
  }

  private Ticket ticket(ResultSet row, int number) throws SQLException {
    byte[] payload = row.getBytes("payload");
    return new Ticket(
        row.getObject("id", UUID.class),
        row.getObject("account", UUID.class),
        Purpose.valueOf(row.getString("purpose")),
        payload == null ? null : new Secret(seal.open(payload)));
  }

  private byte[][] marks(String marked) {
    return prints.marks("ticket", marked).toArray(byte[][]::new);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
