package phuchuay.casework.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of clocks. */
@Component
class ClockRows {

  private static final String OPEN = "rang_at is null and stopped_at is null";

  private final JdbcClient sql;

  ClockRows(JdbcClient sql) {
    this.sql = sql;
  }

  /** A clock that runs for a case, or rang while the case stands where it ran. */
  record Row(UUID id, String clock, Instant began, Instant due, @Nullable Instant rang) {}

  List<Row> running(UUID caseId) {
    return sql.sql(
            """
            select id, clock, began_at, due_at, rang_at from case_clock
            where case_id = ? and stopped_at is null
            """)
        .param(caseId)
        .query(ClockRows::row)
        .list();
  }

  void start(UUID caseId, String clock, boolean working, Instant began, Instant due) {
    sql.sql(
            """
            insert into case_clock (case_id, clock, working, began_at, due_at, look_at)
            values (:caseId, :clock, :working, :began, :due, :due)
            """)
        .param("caseId", caseId)
        .param("clock", clock)
        .param("working", working)
        .param("began", Timestamp.from(began))
        .param("due", Timestamp.from(due))
        .update();
  }

  /** Sets it anew; one that rang for a moment that is still to come has not rung. */
  void set(Row row, Instant began, Instant due, boolean rings) {
    sql.sql(
            """
            update case_clock set began_at = :began, due_at = :due, look_at = :due, tries = 0,
              rang_at = case when :rings then null else rang_at end
            where id = :id
            """)
        .param("began", Timestamp.from(began))
        .param("due", Timestamp.from(due))
        .param("rings", rings)
        .param("id", row.id())
        .update();
  }

  void stop(Row row, Instant at) {
    sql.sql("update case_clock set stopped_at = ? where id = ?")
        .params(Timestamp.from(at), row.id())
        .update();
  }

  void rang(Row row, Instant at) {
    sql.sql("update case_clock set rang_at = ? where id = ?")
        .params(Timestamp.from(at), row.id())
        .update();
  }

  boolean ringsStill(UUID id, Instant due) {
    return sql.sql(
            """
            select exists (select from case_clock
              where id = ? and due_at = ? and rang_at is not null and stopped_at is null)
            """)
        .params(id, Timestamp.from(due))
        .query(Boolean.class)
        .single();
  }

  /** Keeps with the case when its next clock is due: lists are sorted by it. */
  void tellCase(UUID caseId) {
    sql.sql(
            """
            update case_file set due_at =
              (select min(due_at) from case_clock where case_id = :id and %s)
            where id = :id
            """
                .formatted(OPEN))
        .param("id", caseId)
        .update();
  }

  /** The cases with a clock to look at, the longest due first. */
  List<UUID> due(Instant now, int most) {
    return sql
        .sql(
            "select case_id from case_clock where look_at <= ? and "
                + OPEN
                + " order by look_at limit ?")
        .params(Timestamp.from(now), most)
        .query(UUID.class)
        .list()
        .stream()
        .distinct()
        .toList();
  }

  /** It was looked at: next when it is due. */
  void lookedAt(UUID caseId) {
    sql.sql(
            """
            update case_clock set look_at = due_at, tries = 0
            where case_id = ? and look_at <> due_at and %s
            """
                .formatted(OPEN))
        .param(caseId)
        .update();
  }

  /** It could not be looked at now: later, and later each time. */
  void later(UUID caseId, Instant now) {
    sql.sql(
            """
            update case_clock set tries = tries + 1,
              look_at = cast(:now as timestamptz) + interval '10 seconds' * power(2, least(tries, 9))
            where case_id = :id and look_at <= :now and %s
            """
                .formatted(OPEN))
        .param("now", Timestamp.from(now))
        .param("id", caseId)
        .update();
  }

  /** Holidays changed: every clock that counts working days and ends on such a day or later. */
  int lookAgain(Instant now, Instant from) {
    return sql.sql(
            """
            update case_clock set look_at = :now
            where working and due_at >= :from and look_at > :now and %s
            """
                .formatted(OPEN))
        .param("now", Timestamp.from(now))
        .param("from", Timestamp.from(from))
        .update();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    Timestamp rang = row.getTimestamp("rang_at");
    return new Row(
        row.getObject("id", UUID.class),
        row.getString("clock"),
        row.getTimestamp("began_at").toInstant(),
        row.getTimestamp("due_at").toInstant(),
        rang == null ? null : rang.toInstant());
  }
}
