package phuchuay.chat.waiting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.chat.About;
import phuchuay.chat.care.Sla;
import phuchuay.chat.hearing.Taken;
import phuchuay.chat.kept.Conversation;
import phuchuay.chat.news.News;
import phuchuay.chat.news.NewsRows;

/** The rows of who waits: one open row at most for a conversation, the ended ones stay a while. */
@Component
public class WaitingRows {

  private final JdbcClient sql;
  private final NewsRows news;
  private final Sla sla;
  private final Clock clock;

  WaitingRows(JdbcClient sql, NewsRows news, Sla sla, Clock clock) {
    this.sql = sql;
    this.news = news;
    this.sla = sla;
    this.clock = clock;
  }

  /** Those who call for staff join, or say more of what they wait for already. */
  public void join(List<Taken> calling) {
    for (Taken taken : calling) {
      About about = taken.answer().about() == null ? About.NOTHING : taken.answer().about();
      join(taken.conversation(), String.valueOf(taken.answer().callStaff()), about);
    }
  }

  private void join(Conversation conversation, String why, About about) {
    sql.sql(
            """
            insert into care (conversation_id, line_id, since, queued_at, asked_at, heard_at, unread, answer_by,
                              why, topic, system, number, avoid)
            values (:conversation, :line, :now, :now, :now, :now, 1, :by, :why, :topic, :system, :number,
                    case when :why = 'not-helped' then (
                      select officer from care where conversation_id = :conversation order by id desc limit 1) end)
            on conflict (conversation_id) where ended_at is null do update
            set why = excluded.why,
                topic = coalesce(nullif(excluded.topic, ''), care.topic),
                system = coalesce(nullif(excluded.system, ''), care.system),
                number = coalesce(nullif(excluded.number, ''), care.number)
            """)
        .param("conversation", conversation.id())
        .param("line", conversation.lineId())
        .param("now", now())
        .param("by", Timestamp.from(sla.answerBy(about.system(), clock.instant())))
        .param("why", why.replaceAll("[^a-z]+", "-"))
        .param("topic", about.topic())
        .param("system", about.system())
        .param("number", about.number())
        .update();
    hold(conversation.lineId(), "BOT", "WAITING");
    news.tell(conversation.lineId(), News.Kind.HELD);
  }

  /** Something of theirs came while officers are asked for, or hold the chat. */
  public void heard(List<Taken> taken) {
    Long[] cared =
        taken.stream()
            .filter(one -> one.conversation().waiting() || one.conversation().heldByStaff())
            .map(one -> one.conversation().id())
            .toArray(Long[]::new);
    if (cared.length == 0) {
      return;
    }
    sql.sql(
            """
            update care set unread = unread + 1, heard_at = :now, asked_at = coalesce(asked_at, :now),
                   state = case when state = 'SNOOZED' then 'HELD' else state end, snoozed_until = null
            where conversation_id = any(:cared) and ended_at is null
            """)
        .param("now", now())
        .param("cared", cared)
        .update();
  }

  /** How many are before this conversation in a system's line, and itself. */
  int place(long conversation, String system) {
    return sql.sql(
            """
            select count(*) + 1 from care
            where state = 'WAITING' and conversation_id <> :conversation
              and (:system = '' or system in ('', :system))
              and queued_at <= coalesce((select queued_at from care where conversation_id = :conversation
                                     and ended_at is null), cast(:now as timestamptz))
            """)
        .param("conversation", conversation)
        .param("system", system)
        .param("now", now())
        .query(Integer.class)
        .single();
  }

  /** Whoever holds the chat lets it go; false if nobody but the bot did. */
  public boolean free(String lineId) {
    return sql.sql("update conversation set held_by = 'BOT' where line_id = ? and held_by <> 'BOT'")
            .param(lineId)
            .update()
        == 1;
  }

  /** Ends a wait; what it was about, if it had not ended. */
  public Optional<About> end(String lineId, String how, @Nullable String by) {
    Optional<About> ended =
        sql.sql(
                """
                update care set state = 'ENDED', ended_at = ?, ended_how = ?, ended_by = ?
                where line_id = ? and ended_at is null returning topic, system, number
                """)
            .param(now())
            .param(how)
            .param(by)
            .param(lineId)
            .query((row, _) -> about(row))
            .optional();
    hold(lineId, "WAITING", "BOT");
    ended.ifPresent(_ -> news.tell(lineId, News.Kind.HELD));
    return ended;
  }

  private void hold(String lineId, String from, String to) {
    sql.sql("update conversation set held_by = ? where line_id = ? and held_by = ?")
        .params(to, lineId, from)
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static About about(ResultSet row) throws SQLException {
    return new About(row.getString("topic"), row.getString("system"), row.getString("number"));
  }
}
