package phuchuay.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.platform.RealTime;

/** The rows of mails as the outbox works through them; every step is one statement. */
@Component
class Queue {

  /** Renewed while a try goes on; after it a claimed mail is taken for left behind. */
  private static final Duration LEASE = Duration.ofSeconds(25);

  private final JdbcClient sql;
  private final RealTime time;

  Queue(JdbcClient sql, RealTime time) {
    this.sql = sql;
    this.time = time;
  }

  /** Of all that is due, the one that is worth nothing first; marked as being sent. */
  Optional<Waiting> claim() {
    return sql.sql(
            """
            with next as (
              select id from mail
              where state in ('QUEUED', 'SENDING') and next_try_at <= :now
              order by until, id limit 1
              for update skip locked
            )
            update mail m
            set unclear = m.unclear + case when m.state = 'SENDING' then 1 else 0 end,
                state = 'SENDING', attempts = m.attempts + 1, next_try_at = :lease
            from next where m.id = next.id
            returning m.id, m.address, m.letter, m.attempts, m.unclear, m.until,
                      exists (select from mail newer where newer.topic = m.topic and newer.id > m.id) as superseded
            """)
        .param("now", now())
        .param("lease", Timestamp.from(time.instant().plus(LEASE)))
        .query(Queue::waiting)
        .optional();
  }

  boolean due() {
    return sql.sql(
            """
            select exists (select from mail where state in ('QUEUED', 'SENDING') and next_try_at <= ?)
            """)
        .param(now())
        .query(Boolean.class)
        .single();
  }

  /** What is still being sent, id and attempt, is nobody else's yet. */
  void renew(Map<Long, Integer> underWay) {
    sql.sql(
            """
            update mail m set next_try_at = :lease
            from unnest(:ids::bigint[], :attempts::int[]) as u(id, attempts)
            where m.id = u.id and m.attempts = u.attempts and m.state = 'SENDING'
            """)
        .param("lease", Timestamp.from(time.instant().plus(LEASE)))
        .param("ids", underWay.keySet().toArray(Long[]::new))
        .param("attempts", underWay.values().toArray(Integer[]::new))
        .update();
  }

  /** Writes what came of a try, unless another has claimed the mail since. */
  void settle(Waiting mail, Verdict verdict) {
    sql.sql(
            """
            update mail
            set state = :state, unclear = :unclear, reason = :reason, next_try_at = :next,
                letter = case when :over then null else letter end,
                settled_at = case when :over then cast(:now as timestamptz) end
            where id = :id and state = 'SENDING' and attempts = :attempts
            """)
        .param("state", verdict.state())
        .param("unclear", verdict.unclear())
        .param("reason", verdict.reason())
        .param("next", Timestamp.from(time.instant().plus(verdict.pause())))
        .param("over", verdict.settled())
        .param("now", now())
        .param("id", mail.id())
        .param("attempts", mail.attempts())
        .update();
  }

  /** Nothing waits past its time, and no secret with it, whether or not the server is there. */
  int expire() {
    return sql.sql(
            """
            update mail
            set state = case when unclear > 0 or state = 'SENDING' then 'UNKNOWN' else 'EXPIRED' end,
                reason = coalesce(reason, 'too late'), letter = null, settled_at = :now
            where state in ('QUEUED', 'SENDING') and until <= :now and (state = 'QUEUED' or next_try_at <= :now)
            """)
        .param("now", now())
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(time.instant());
  }

  private static Waiting waiting(ResultSet row, int number) throws SQLException {
    return new Waiting(
        row.getLong("id"),
        row.getBytes("address"),
        row.getBytes("letter"),
        row.getInt("attempts"),
        row.getInt("unclear"),
        row.getBoolean("superseded"),
        row.getTimestamp("until").toInstant());
  }
}
