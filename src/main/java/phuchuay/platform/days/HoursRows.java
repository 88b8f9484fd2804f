package phuchuay.platform.days;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.platform.RealTime;

/** The table of hours: a row for each system whose hours a leader has set. */
@Component
class HoursRows {

  private final JdbcClient sql;
  private final RealTime time;

  HoursRows(JdbcClient sql, RealTime time) {
    this.sql = sql;
    this.time = time;
  }

  /** The hours of a system and the number of their last change. */
  record Row(Hours hours, long changed) {}

  Map<String, Row> all() {
    Map<String, Row> all = new HashMap<>();
    sql.sql("select * from opening_hours")
        .query(
            row -> {
              all.put(row.getString("system"), row(row));
            });
    return all;
  }

  /** Grows with every change, in the order of commits. */
  long version() {
    return sql.sql("select coalesce(max(changed), 0) from opening_hours")
        .query(Long.class)
        .single();
  }

  /** Who writes hours waits here until whoever did so before has committed. */
  void oneWriterAtATime() {
    sql.sql("select pg_advisory_xact_lock(hashtext('opening_hours'))").query((_, _) -> 0).single();
  }

  void put(String system, Hours hours, String by) {
    Hours.Pause lunch = hours.lunch();
    sql.sql(
            """
            insert into opening_hours (system, days, opens, closes, lunch_from, lunch_until, stated, set_by, changed_at)
            values (:system, :days, :opens, :closes, :from, :until, :stated, :by, :now)
            on conflict (system) do update
            set days = excluded.days, opens = excluded.opens, closes = excluded.closes,
                lunch_from = excluded.lunch_from, lunch_until = excluded.lunch_until, stated = excluded.stated,
                set_by = excluded.set_by, changed_at = excluded.changed_at,
                changed = nextval('opening_hours_change')
            """)
        .param("system", system)
        .param("days", hours.weekdays().stream().map(DayOfWeek::getValue).toArray(Integer[]::new))
        .param("opens", hours.open())
        .param("closes", hours.close())
        .param("from", lunch == null ? null : lunch.from())
        .param("until", lunch == null ? null : lunch.until())
        .param("stated", hours.stated())
        .param("by", by)
        .param("now", Timestamp.from(time.instant()))
        .update();
  }

  private static Row row(ResultSet row) throws SQLException {
    Integer[] days = (Integer[]) row.getArray("days").getArray();
    Hours hours =
        new Hours(
            Arrays.stream(days).map(DayOfWeek::of).collect(Collectors.toSet()),
            row.getObject("opens", LocalTime.class),
            row.getObject("closes", LocalTime.class),
            lunch(row),
            row.getBoolean("stated"));
    return new Row(hours, row.getLong("changed"));
  }

  private static Hours.@Nullable Pause lunch(ResultSet row) throws SQLException {
    LocalTime from = row.getObject("lunch_from", LocalTime.class);
    return from == null
        ? null
        : new Hours.Pause(from, row.getObject("lunch_until", LocalTime.class));
  }
}
