package phuchuay.account.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import phuchuay.platform.Fingerprints;

/** The rows of links; one that has ended is remembered for a while and means nothing. */
@Component
public class LinkRows {

  private static final String HELD =
      "select id, account, line_id, linked_at, proven_at from line_link where ended_at is null and"
          + " ";
  private static final String ENDING = "ending of a link";

  private final JdbcClient sql;
  private final Fingerprints prints;
  private final LinkSettings settings;
  private final Clock clock;

  LinkRows(JdbcClient sql, Fingerprints prints, LinkSettings settings, Clock clock) {
    this.sql = sql;
    this.prints = prints;
    this.settings = settings;
    this.clock = clock;
  }

  public Optional<LinkRow> find(UUID id) {
    return sql.sql(HELD + "id = ?").param(id).query(LinkRows::row).optional();
  }

  /** The one that a notice mail lets end. */
  Optional<LinkRow> byEnding(String value) {
    return sql.sql(HELD + "ending_mark = any(:marks::bytea[])")
        .param("marks", prints.marks(ENDING, value).toArray(byte[][]::new))
        .query(LinkRows::row)
        .optional();
  }

  Optional<LinkRow> between(String lineId, UUID account) {
    return sql.sql(HELD + "line_id = ? and account = ?")
        .params(lineId, account)
        .query(LinkRows::row)
        .optional();
  }

  public List<LinkRow> ofLine(String lineId) {
    return sql.sql(HELD + "line_id = ? order by linked_at, id")
        .param(lineId)
        .query(LinkRows::row)
        .list();
  }

  /** Every phone that is linked to anything. */
  List<String> phones() {
    return sql.sql("select distinct line_id from line_link where ended_at is null")
        .query(String.class)
        .list();
  }

  public List<LinkRow> ofAccount(UUID account) {
    return sql.sql(HELD + "account = ? order by linked_at desc, id desc")
        .param(account)
        .query(LinkRows::row)
        .list();
  }

  /** Nobody else links to this account until the caller's transaction ends. */
  void holdAccount(UUID account) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended('line_link ' || ?, 0))")
        .param(account.toString())
        .query((_, _) -> true)
        .list();
  }

  /**
   * @param ending what the notice mail will carry
   */
  void begin(UUID id, UUID account, String lineId, Proofs.Way how, String ending) {
    sql.sql(
            """
            insert into line_link (id, account, line_id, how, ending_mark, linked_at, proven_at)
            values (:id, :account, :line, :how, :ending, :now, :now)
            """)
        .param("id", id)
        .param("account", account)
        .param("line", lineId)
        .param("how", how.name())
        .param("ending", prints.mark(ENDING, ending))
        .param("now", now())
        .update();
  }

  void proveAgain(UUID id) {
    sql.sql("update line_link set proven_at = ? where id = ?").param(now()).param(id).update();
  }

  /** False when somebody else has ended it. */
  boolean end(UUID id, String why) {
    return sql.sql(
                "update line_link set ended_at = ?, ended_why = ? where id = ? and ended_at is"
                    + " null")
            .param(now())
            .param(why)
            .param(id)
            .update()
        == 1;
  }

  @Scheduled(cron = "0 45 3 * * *", zone = "Asia/Bangkok")
  void forget() {
    sql.sql("delete from line_link where ended_at < ?")
        .param(Timestamp.from(clock.instant().minus(settings.keep())))
        .update();
  }

  private static LinkRow row(ResultSet row, int number) throws SQLException {
    return new LinkRow(
        row.getObject("id", UUID.class),
        row.getObject("account", UUID.class),
        row.getString("line_id"),
        row.getTimestamp("linked_at").toInstant(),
        row.getTimestamp("proven_at").toInstant());
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
