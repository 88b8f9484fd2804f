package phuchuay.chat.search;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A conversation of the tests, written straight into the tables with its news. */
public final class Said {

  private final JdbcClient sql;
  private final String lineId;

  public Said(JdbcClient sql) {
    this(sql, "U" + UUID.randomUUID().toString().replace("-", ""));
  }

  /** What somebody says who is known already. */
  public Said(JdbcClient sql, String lineId) {
    this.sql = sql;
    this.lineId = lineId;
    sql.sql(
            """
            insert into conversation (line_id, kind, created_at) values (?, 'PERSON', now())
            on conflict (line_id) do nothing
            """)
        .param(lineId)
        .update();
  }

  public String lineId() {
    return lineId;
  }

  public long conversation() {
    return sql.sql("select id from conversation where line_id = ?")
        .param(lineId)
        .query(Long.class)
        .single();
  }

  /** They write this; the id of the event. */
  public String hears(Instant at, String text) {
    String event = event(at, "message.text", "{\"message\":{\"type\":\"text\",\"text\":\"%s\"}}", text);
    news("HEARD");
    return event;
  }

  public String gets(Instant at, String file) {
    String event =
        event(at, "message.file", "{\"message\":{\"type\":\"file\",\"fileName\":\"%s\"}}", file);
    news("HEARD");
    return event;
  }

  /** They take a message back; its words are still there, because nobody has looked yet. */
  public void takesBack(String event) {
    sql.sql(
            """
            insert into incoming (event_id, line_id, kind, state, body, message_id, occurred_at, received_at, next_try_at)
            values (?, ?, 'unsend', 'RECEIVED', '{}', ?, now(), now(), now())
            """)
        .params("u" + event, lineId, "m" + event)
        .update();
    news("HEARD");
  }

  /** We say this: the JSON of a message of LINE; the id of the call. */
  public String says(Instant at, String state, String body) {
    long call =
        sql.sql(
                """
                insert into outgoing_call (conversation_id, line_id, kind, retry_key, state, created_at, next_try_at, settled_at)
                values (?, ?, 'PUSH', gen_random_uuid(), ?, ?, now(), now()) returning id
                """)
            .params(conversation(), lineId, state, Timestamp.from(at))
            .query(Long.class)
            .single();
    sql.sql(
            """
            insert into outgoing_message (call_id, position, template, template_version, fills, body)
            values (?, 1, 'chat/help', '1', '{}', ?)
            """)
        .params(call, body)
        .update();
    news("SAID");
    return Long.toString(call);
  }

  /** It is for officers of this system. */
  public void waitsFor(String system) {
    sql.sql(
            """
            insert into care (conversation_id, line_id, state, since, why, topic, system, number, ended_at, ended_how)
            values (?, ?, 'ENDED', now(), 'asked', '', ?, '', now(), 'CARED')
            """)
        .params(conversation(), lineId, system)
        .update();
  }

  public void forget(String event) {
    sql.sql("delete from incoming where event_id = ?").param(event).update();
  }

  public void news(String kind) {
    sql.sql("insert into news (line_id, kind) values (?, ?)").params(lineId, kind).update();
  }

  private String event(Instant at, String kind, String body, String text) {
    String event = "01T" + UUID.randomUUID().toString().replace("-", "").substring(0, 23);
    sql.sql(
            """
            insert into incoming (event_id, line_id, kind, state, body, message_id, occurred_at, received_at, next_try_at)
            values (?, ?, ?, 'HANDLED', ?, ?, ?, now(), now())
            """)
        .params(event, lineId, kind, body.formatted(text), "m" + event, Timestamp.from(at))
        .update();
    return event;
  }
}
