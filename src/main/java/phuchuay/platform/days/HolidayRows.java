package phuchuay.platform.days;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.platform.RealTime;

/**
 * The table of holidays. A day that is none any more stays as REMOVED, so the seeds leave it so.
 */
@Component
class HolidayRows {

  private final JdbcClient sql;
  private final RealTime time;

  HolidayRows(JdbcClient sql, RealTime time) {
    this.sql = sql;
    this.time = time;
  }

  /** A row, with whoever wrote it last; nobody if the seeds did. */
  record Row(LocalDate date, String name, String state, @Nullable String by, long changed) {

    boolean removed() {
      return state.equals("REMOVED");
    }

    Holiday holiday() {
      return new Holiday(date, name, state.equals("ANNOUNCED"));
    }
  }

  Calendar read() {
    return calendar(all());
  }

  static Calendar calendar(List<Row> all) {
    return new Calendar(
        all.stream().filter(row -> !row.removed()).map(Row::holiday).toList(),
        all.stream().mapToLong(Row::changed).max().orElse(0));
  }

  List<Row> all() {
    return sql.sql("select date, name, state, by, changed from holiday order by date")
        .query(HolidayRows::row)
        .list();
  }

  /** Grows with every change, in the order of commits. */
  long version() {
    return sql.sql("select coalesce(max(changed), 0) from holiday").query(Long.class).single();
  }

  /** Who writes holidays waits here until whoever did so before has committed. */
  void oneWriterAtATime() {
    sql.sql("select pg_advisory_xact_lock(hashtext('holiday'))").query((_, _) -> 0).single();
  }

  void put(Holiday holiday, @Nullable String by) {
    write(holiday.date(), holiday.name(), holiday.announced() ? "ANNOUNCED" : "EXPECTED", by);
  }

  void remove(Holiday holiday, @Nullable String by) {
    write(holiday.date(), holiday.name(), "REMOVED", by);
  }

  private void write(LocalDate date, String name, String state, @Nullable String by) {
    sql.sql(
            """
            insert into holiday (date, name, state, by, changed_at)
            values (:date, :name, :state, :by, :now)
            on conflict (date) do update set name = :name, state = :state, by = :by,
              changed = nextval('holiday_change'), changed_at = :now
            """)
        .param("date", date)
        .param("name", name)
        .param("state", state)
        .param("by", by)
        .param("now", Timestamp.from(time.instant()))
        .update();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject("date", LocalDate.class),
        row.getString("name"),
        row.getString("state"),
        row.getString("by"),
        row.getLong("changed"));
  }
}
