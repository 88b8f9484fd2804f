package phuchuay.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.notification.Missed.Fate;

/** The notices of which it is not known yet whether LINE took them. */
@Component
class MissedRows {

  private final JdbcClient sql;

  MissedRows(JdbcClient sql) {
    this.sql = sql;
  }

  /** What it is time to look at, with what the ledger says of it now. */
  List<Missed> due(Instant now, int most) {
    return sql.sql(
            """
            select n.id, n.fact, n.number, n.whom, n.calls,
              case when n.calls = '{}' then 'LOST' else (
                select case
                  when bool_or(state = 'ACCEPTED') then 'ARRIVED'
                  when bool_or(state in ('QUEUED', 'SENDING')) then 'WAITS'
                  when count(*) > 0 then 'LOST'
                  else 'FORGOTTEN' end
                from outgoing_ledger where retry_key = any(n.calls)) end as fate
            from notice n where n.look_at <= :now order by n.look_at, n.id limit :most
            """)
        .param("now", Timestamp.from(now))
        .param("most", most)
        .query(MissedRows::missed)
        .list();
  }

  /** Those of these that nobody else looks at; ours until the transaction ends. */
  Set<Long> claim(Collection<Long> ids) {
    return new HashSet<>(
        sql.sql(
                """
                select id from notice where id = any(?) and look_at is not null
                order by id for update skip locked
                """)
            .param(ids.toArray(Long[]::new))
            .query(Long.class)
            .list());
  }

  /** Soon while it is young, seldom when LINE has been away for long. */
  void later(Collection<Long> ids, Instant now) {
    sql.sql(
            """
            update notice set looks = looks + 1,
              look_at = cast(:now as timestamptz) + interval '5 seconds' * power(2, least(looks, 7))
            where id = any(:ids) and look_at is not null
            """)
        .param("now", Timestamp.from(now))
        .param("ids", ids.toArray(Long[]::new))
        .update();
  }

  void done(Collection<Long> ids) {
    sql.sql("update notice set look_at = null where id = any(?)")
        .param(ids.toArray(Long[]::new))
        .update();
  }

  private static Missed missed(ResultSet row, int number) throws SQLException {
    return new Missed(
        row.getLong("id"),
        row.getObject("fact", UUID.class),
        row.getString("number"),
        row.getString("whom"),
        List.of((UUID[]) row.getArray("calls").getArray()),
        Fate.valueOf(row.getString("fate")));
  }
}
