package phuchuay.chat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.chat.care.Sla;
import phuchuay.chat.news.News;
import phuchuay.chat.news.NewsRows;
import phuchuay.platform.Demo;
import phuchuay.platform.RealTime;

/** Conversations of the demo: begun before anybody was listening, and set back in time. */
@Demo
@Component
public class DemoConversations {

  /** Everything in a conversation that has a time; what was promised for later stays. */
  private static final List<String> TIMES =
      List.of(
          """
          update conversation set created_at = created_at - :by where line_id = :line
          """,
          """
          update incoming set occurred_at = occurred_at - :by, received_at = received_at - :by,
                 handled_at = handled_at - :by
          where line_id = :line
          """,
          """
          update outgoing_call set created_at = created_at - :by, first_tried_at = first_tried_at - :by,
                 settled_at = settled_at - :by
          where line_id = :line
          """,
          """
          update care set since = since - :by, queued_at = queued_at - :by, asked_at = asked_at - :by,
                 heard_at = heard_at - :by, first_answer_at = first_answer_at - :by,
                 answered_at = answered_at - :by, acted_at = acted_at - :by, ended_at = ended_at - :by
          where line_id = :line
          """,
          """
          update care_note set at = at - :by where line_id = :line
          """,
          """
          update care_step set at = at - :by
          where conversation_id = (select id from conversation where line_id = :line)
          """);

  private final JdbcClient sql;
  private final Conversations conversations;
  private final Sla sla;
  private final NewsRows news;
  private final RealTime time;

  DemoConversations(
      JdbcClient sql, Conversations conversations, Sla sla, NewsRows news, RealTime time) {
    this.sql = sql;
    this.conversations = conversations;
    this.sla = sla;
    this.news = news;
    this.time = time;
  }

  /** Begins one, unless they have written already. */
  public void begin(String lineId) {
    sql.sql(
            """
            insert into conversation (line_id, kind, created_at) values (?, 'PERSON', ?)
            on conflict (line_id) do nothing
            """)
        .params(lineId, Timestamp.from(time.instant()))
        .update();
  }

  /**
   * Sets a whole conversation back, as if all that is in it had happened so much earlier; who reads
   * along is told to read it anew.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void setBack(String lineId, Duration by) {
    conversations.hold(lineId);
    String interval = by.toMillis() + " milliseconds";
    TIMES.forEach(
        one ->
            sql.sql(one.replace(":by", "cast(:by as interval)"))
                .param("by", interval)
                .param("line", lineId)
                .update());
    promised(lineId);
    news.tell(lineId, News.Kind.ERASED);
  }

  /** By when an officer should have answered follows from when they asked. */
  private void promised(String lineId) {
    sql.sql("select id, system, asked_at from care where line_id = ? and answer_by is not null")
        .param(lineId)
        .query(
            row -> {
              Timestamp by =
                  Timestamp.from(
                      sla.answerBy(
                          row.getString("system"), row.getTimestamp("asked_at").toInstant()));
              sql.sql("update care set answer_by = ? where id = ?")
                  .params(by, row.getLong("id"))
                  .update();
            });
  }
}
