package phuchuay.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of who waits: one open row at most for a conversation, the ended ones stay a while. */
@Component
class WaitingRows {

  private final JdbcClient sql;
  private final Clock clock;

  WaitingRows(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Those who call for staff join, or say more of what they wait for already. */
  void join(List<Taken> calling) {
    for (Taken taken : calling) {
      About about = taken.answer().about() == null ? About.NOTHING : taken.answer().about();
      join(taken.conversation(), String.valueOf(taken.answer().callStaff()), about);
    }
  }

  private void join(Conversation conversation, String why, About about) {
    sql.sql(
            """
            insert into waiting (conversation_id, line_id, since, why, topic, system, number)
            values (:conversation, :line, :now, :why, :topic, :system, :number)
            on conflict (conversation_id) where ended_at is null do update
            set why = excluded.why,
                topic = coalesce(nullif(excluded.topic, ''), waiting.topic),
                system = coalesce(nullif(excluded.system, ''), waiting.system),
                number = coalesce(nullif(excluded.number, ''), waiting.number)
            """)
        .param("conversation", conversation.id())
        .param("line", conversation.lineId())
        .param("now", now())
        .param("why", why.replaceAll("[^a-z]+", "-"))
        .param("topic", about.topic())
        .param("system", about.system())
        .param("number", about.number())
        .update();
    hold(conversation.lineId(), "BOT", "WAITING");
  }

  /** How many are before this conversation in a system's line, and itself. */
  int place(long conversation, String system) {
    return sql.sql(
            """
            select count(*) + 1 from waiting
            where ended_at is null and conversation_id <> :conversation
              and (:system = '' or system in ('', :system))
              and since <= coalesce((select since from waiting where conversation_id = :conversation
                                     and ended_at is null), cast(:now as timestamptz))
            """)
        .param("conversation", conversation)
        .param("system", system)
        .param("now", now())
        .query(Integer.class)
        .single();
  }

  /** Whose wait this is, if it is for one of these systems; asked before that is locked. */
  Optional<String> whose(long id, Collection<String> systems) {
    return sql.sql(
            """
            select line_id from waiting
            where id = ? and ended_at is null and (system = '' or system = any(?))
            """)
        .param(id)
        .param(systems.toArray(String[]::new))
        .query(String.class)
        .optional();
  }

  /** Whoever holds the chat lets it go; false if nobody but the bot did. */
  boolean free(String lineId) {
    return sql.sql("update conversation set held_by = 'BOT' where line_id = ? and held_by <> 'BOT'")
            .param(lineId)
            .update()
        == 1;
  }

  /** Ends a wait; what it was about, if it had not ended. */
  Optional<About> end(String lineId, String how, @Nullable String by) {
    Optional<About> ended =
        sql.sql(
                """
                update waiting set ended_at = ?, ended_how = ?, ended_by = ?
                where line_id = ? and ended_at is null returning topic, system, number
                """)
            .param(now())
            .param(how)
            .param(by)
            .param(lineId)
            .query((row, _) -> about(row))
            .optional();
    hold(lineId, "WAITING", "BOT");
    return ended;
  }

  /** Who waits, the longest first; whoever has not said for which system is everybody's. */
  List<Waiting> all(Collection<String> systems, int most) {
    return sql.sql(
            """
            select w.*, (select i.body::jsonb #>> '{message,text}' from incoming i
                         where i.line_id = w.line_id and i.kind = 'message.text'
                         order by i.occurred_at desc limit 1) as last
            from waiting w
            where w.ended_at is null and (w.system = '' or w.system = any(:systems))
            order by w.since, w.id limit :most
            """)
        .param("systems", systems.toArray(String[]::new))
        .param("most", most)
        .query(WaitingRows::waiting)
        .list();
  }

  private void hold(String lineId, String from, String to) {
    sql.sql("update conversation set held_by = ? where line_id = ? and held_by = ?")
        .params(to, lineId, from)
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Waiting waiting(ResultSet row, int number) throws SQLException {
    String last = row.getString("last");
    return new Waiting(
        row.getLong("id"),
        row.getTimestamp("since").toInstant(),
        row.getString("why"),
        about(row),
        last == null ? "" : last);
  }

  private static About about(ResultSet row) throws SQLException {
    return new About(row.getString("topic"), row.getString("system"), row.getString("number"));
  }
}
