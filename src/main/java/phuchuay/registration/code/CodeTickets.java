package phuchuay.registration.code;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import phuchuay.platform.Fingerprints;

/** Links in mails (ลิงก์ใช้ครั้งเดียว) about codes and who joins with them; only marks are kept. */
@Component
public class CodeTickets {

  private static final int BYTES = 24;
  private static final Duration KEPT = Duration.ofDays(30);
  private static final SecureRandom RANDOM = new SecureRandom();

  /** None lives that says it was made later than now: the clock was moved back since. */
  private static final String LIVE =
      "mark = any(:marks::bytea[]) and used_at is null and expires_at > :now"
          + " and created_at <= cast(:now as timestamptz) + interval '1 minute'";

  private final JdbcClient sql;
  private final Fingerprints prints;
  private final Clock clock;

  CodeTickets(JdbcClient sql, Fingerprints prints, Clock clock) {
    this.sql = sql;
    this.prints = prints;
    this.clock = clock;
  }

  /** A fresh one; it is to be read only here. */
  public String issue(Purpose purpose, UUID subject, Duration life) {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    String value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    sql.sql(
            """
            insert into code_ticket (purpose, subject, mark, created_at, expires_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(purpose.name(), subject, prints.mark("code ticket", value), now())
        .param(Timestamp.from(clock.instant().plus(life)))
        .update();
    return value;
  }

  /** Looks without touching. */
  public Optional<Ticket> find(String value) {
    return query("select purpose, subject from code_ticket where " + LIVE, value);
  }

  /** Uses it up; only one of many who try at once gets it. */
  public Optional<Ticket> use(String value) {
    return query(
        "update code_ticket set used_at = :now where " + LIVE + " returning purpose, subject",
        value);
  }

  /** Whatever is about this is worth nothing any more. */
  public void cancel(Purpose purpose, UUID subject) {
    sql.sql(
            """
            update code_ticket set used_at = ? where purpose = ? and subject = ? and used_at is null
            """)
        .params(now(), purpose.name(), subject)
        .update();
  }

  @Scheduled(cron = "0 35 3 * * *", zone = "Asia/Bangkok")
  void forget() {
    sql.sql("delete from code_ticket where expires_at < ?")
        .param(Timestamp.from(clock.instant().minus(KEPT)))
        .update();
  }

  private Optional<Ticket> query(String statement, String value) {
    return sql.sql(statement)
        .param("marks", prints.marks("code ticket", value).toArray(byte[][]::new))
        .param("now", now())
        .query(
            (row, _) ->
                new Ticket(
                    Purpose.valueOf(row.getString("purpose")),
                    row.getObject("subject", UUID.class)))
        .optional();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  /** What a link is for, and about which request or joining. */
  public record Ticket(Purpose purpose, UUID subject) {}
}
