package phuchuay.chat.care;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.chat.news.News;
import phuchuay.chat.news.NewsRows;

/** Changes the rows of cares, in the transactions of whoever holds their conversations. */
@Component
class CareRows {

  private final JdbcClient sql;
  private final NewsRows news;
  private final Clock clock;

  CareRows(JdbcClient sql, NewsRows news, Clock clock) {
    this.sql = sql;
    this.news = news;
    this.clock = clock;
  }

  /** Begins one that nobody asked for. */
  void begin(Care conversation, UUID officer, String system) {
    sql.sql(
            """
            insert into care (conversation_id, line_id, since, queued_at, why, topic, system, number, state, officer,
                              acted_at)
            values (:conversation, :line, :now, :now, 'officer', '', :system, '', 'HELD', :officer, :now)
            """)
        .param("conversation", conversation.conversation())
        .param("line", conversation.lineId())
        .param("now", now())
        .param("system", system)
        .param("officer", officer)
        .update();
  }

  void hold(Care care, UUID officer) {
    sql.sql(
            """
            update care set state = 'HELD', officer = ?, acted_at = ?, snoozed_until = null
            where id = ?
            """)
        .params(officer, now(), care.care())
        .update();
  }

  /** Back into the line of a system, where it was before if something is unanswered. */
  void queue(Care care, String system, @Nullable Instant answerBy) {
    sql.sql(
            """
            update care set state = 'WAITING', officer = null, snoozed_until = null, system = :system,
                   queued_at = coalesce(asked_at, :now), asked_at = coalesce(asked_at, :now),
                   answer_by = coalesce(answer_by, :by), acted_at = :now, told = 0
            where id = :id
            """)
        .param("system", system)
        .param("now", now())
        .param("by", answerBy == null ? null : Timestamp.from(answerBy))
        .param("id", care.care())
        .update();
  }

  void answered(String lineId) {
    sql.sql(
            """
            update care set asked_at = null, answer_by = null, unread = 0, told = 0, answered_at = :now, acted_at = :now,
                   first_answer_at = coalesce(first_answer_at, :now)
            where line_id = :line and ended_at is null
            """)
        .param("now", now())
        .param("line", lineId)
        .update();
  }

  void snooze(Care care, Instant until) {
    sql.sql("update care set state = 'SNOOZED', snoozed_until = ?, acted_at = ? where id = ?")
        .params(Timestamp.from(until), now(), care.care())
        .update();
  }

  /** What was put off is up again. */
  void wake(Care care) {
    sql.sql(
            """
            update care set state = 'HELD', snoozed_until = null, asked_at = coalesce(asked_at, ?), acted_at = ?
            where id = ? and state = 'SNOOZED'
            """)
        .params(now(), now(), care.care())
        .update();
  }

  void end(Care care, String how, @Nullable UUID by) {
    sql.sql(
            """
            update care set state = 'ENDED', ended_at = ?, ended_how = ?, ended_by = ?, asked_at = null,
                   answer_by = null, unread = 0, snoozed_until = null
            where id = ?
            """)
        .param(now())
        .param(how)
        .param(by == null ? null : by.toString())
        .param(care.care())
        .update();
  }

  boolean told(Care care, int step) {
    return sql.sql("update care set told = ? where id = ? and told < ? and state = 'WAITING'")
            .params(step, care.care(), step)
            .update()
        == 1;
  }

  void label(Care care, List<String> labels) {
    sql.sql("update care set labels = ? where id = ?")
        .param(labels.toArray(String[]::new))
        .param(care.care())
        .update();
  }

  /** False when there was nothing unread. */
  boolean read(Care care) {
    return sql.sql("update care set unread = 0 where id = ? and unread > 0")
            .param(care.care())
            .update()
        == 1;
  }

  void belongs(Care care, UUID agency) {
    sql.sql("update care set agency = ? where id = ?").params(agency, care.care()).update();
    changed(care.lineId());
  }

  /** Whose turn it is to speak: BOT, WAITING or STAFF. */
  void heldBy(String lineId, String whom) {
    sql.sql(
            """
            update conversation set held_by = :whom,
                   talk = case when :whom = 'STAFF' then null else talk end,
                   step = case when :whom = 'STAFF' then null else step end,
                   step_until = case when :whom = 'STAFF' then null else step_until end
            where line_id = :line and held_by <> :whom
            """)
        .param("whom", whom)
        .param("line", lineId)
        .update();
  }

  void step(Care care, String step, @Nullable UUID officer, @Nullable UUID other) {
    sql.sql(
            """
            insert into care_step (conversation_id, care_id, step, officer, other, at)
            values (?, coalesce((select max(id) from care where conversation_id = ?), 0), ?, ?, ?, ?)
            """)
        .param(care.conversation())
        .param(care.conversation())
        .param(step)
        .param(officer)
        .param(other)
        .param(now())
        .update();
    changed(care.lineId());
  }

  void note(Care care, UUID officer, String kind, String words, List<UUID> mentions) {
    sql.sql(
            """
            insert into care_note (conversation_id, line_id, care_id, officer, kind, words, mentions, at)
            values (?, ?, nullif(?, 0), ?, ?, ?, ?, ?)
            """)
        .param(care.conversation())
        .param(care.lineId())
        .param(care.care())
        .param(officer)
        .param(kind)
        .param(words)
        .param(mentions.toArray(UUID[]::new))
        .param(now())
        .update();
    changed(care.lineId());
  }

  void changed(String lineId) {
    news.tell(lineId, News.Kind.HELD);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
