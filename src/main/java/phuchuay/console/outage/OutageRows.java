package phuchuay.console.outage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of outages: one that lasts at most for a system, and those that are over. */
@Component
class OutageRows {

  private final JdbcClient sql;
  private final Clock clock;

  OutageRows(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The last that was said of each system; a system of which nothing was said is not there. */
  Map<String, Outage> latest() {
    Map<String, Outage> latest = new LinkedHashMap<>();
    sql.sql("select distinct on (system) * from outage order by system, said_at desc, id desc")
        .query(OutageRows::outage)
        .list()
        .forEach(outage -> latest.put(outage.system(), outage));
    return latest;
  }

  List<Outage> past(int most) {
    return sql.sql("select * from outage where ended_at is not null order by ended_at desc limit ?")
        .param(most)
        .query(OutageRows::outage)
        .list();
  }

  /** Says it, or says it anew of an outage that lasts. */
  void say(Wording wording, String by) {
    sql.sql(
            """
            insert into outage (system, words, since, expected, said_at, said_by)
            values (:system, :words, :since, :expected, :now, :by)
            on conflict (system) where ended_at is null do update
            set words = excluded.words, since = excluded.since, expected = excluded.expected,
                said_at = excluded.said_at, said_by = excluded.said_by
            """)
        .param("system", wording.system())
        .param("words", wording.words())
        .param("since", Timestamp.from(wording.since()))
        .param("expected", wording.expected() == null ? null : Timestamp.from(wording.expected()))
        .param("now", Timestamp.from(clock.instant()))
        .param("by", by)
        .update();
  }

  /** False if nothing lasted. */
  boolean end(String system, String by) {
    return sql.sql(
                "update outage set ended_at = ?, ended_by = ? where system = ? and ended_at is"
                    + " null")
            .params(Timestamp.from(clock.instant()), by, system)
            .update()
        == 1;
  }

  private static Outage outage(ResultSet row, int number) throws SQLException {
    return new Outage(
        row.getLong("id"),
        row.getString("system"),
        row.getString("words"),
        row.getTimestamp("since").toInstant(),
        moment(row.getTimestamp("expected")),
        row.getTimestamp("said_at").toInstant(),
        moment(row.getTimestamp("ended_at")));
  }

  private static @Nullable Instant moment(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
