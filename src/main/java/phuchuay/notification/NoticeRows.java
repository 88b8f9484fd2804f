package phuchuay.notification;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of who was told what, through which channel: each once. */
@Component
class NoticeRows {

  static final String LINE = "LINE";
  static final String MAIL = "MAIL";
  static final String NONE = "NONE";

  private final JdbcClient sql;
  private final Clock clock;

  NoticeRows(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The rows that are new; none when they have been told all of it before. */
  List<Long> open(Note note, Recipient to, String channel, String template) {
    return sql.sql(
            """
            insert into notice (fact, number, whom, shown, channel, case_id, system, template, created_at)
            select t.fact, :number, :whom, :shown, :channel, t.case_id, :system, :template, :now
            from unnest(:facts::uuid[], :cases::uuid[]) as t(fact, case_id)
            on conflict (fact, number, whom, channel) do nothing
            returning id
            """)
        .param("facts", note.facts().toArray(UUID[]::new))
        .param("cases", note.cases().toArray(UUID[]::new))
        .param("number", note.number())
        .param("whom", to.whom())
        .param("shown", to.shown())
        .param("channel", channel)
        .param("system", note.system().word())
        .param("template", template)
        .param("now", Timestamp.from(clock.instant()))
        .query(Long.class)
        .list();
  }

  /** They went out by mail; the ledger knows how it went. */
  void mailed(List<Long> ids, long mail) {
    sql.sql("update notice set mail = :mail where id = any(:ids)")
        .param("mail", mail)
        .param("ids", ids.toArray(Long[]::new))
        .update();
  }

  /**
   * They went out on LINE with these calls, by which the ledger knows how it went.
   *
   * @param lookAt when that is asked for; null when nothing depends on it
   */
  void called(List<Long> ids, List<UUID> calls, @Nullable Instant lookAt) {
    sql.sql("update notice set calls = :calls, look_at = :at where id = any(:ids)")
        .param("calls", calls.toArray(UUID[]::new))
        .param("at", lookAt == null ? null : Timestamp.from(lookAt), Types.TIMESTAMP)
        .param("ids", ids.toArray(Long[]::new))
        .update();
  }

  void forget(Instant before) {
    sql.sql(
            """
            delete from notice where id in (
              select id from notice where created_at < ? order by id limit 10000)
            """)
        .param(Timestamp.from(before))
        .update();
  }
}
