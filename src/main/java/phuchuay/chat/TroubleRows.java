package phuchuay.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.chat.kept.ChatSettings;
import phuchuay.platform.RealTime;

/** The rows of what went wrong and nobody has looked after yet. */
@Component
class TroubleRows {

  private static final String PARKED =
      """
      select i.event_id, c.id as conversation, i.kind, i.attempts, i.received_at, i.reason,
             i.occurred_at > :young as young
      from incoming i left join conversation c on c.line_id = i.line_id
      where i.state = 'PARKED' and not exists (select from event_care k where k.event_id = i.event_id)
      """;

  private static final String UNSENT =
      """
      select c.id, c.conversation_id, c.state, c.kind, c.attempts, c.reason, c.line_request_id, c.unclear,
             coalesce(c.settled_at, c.created_at) as since, coalesce(c.first_tried_at, c.created_at) as first_tried,
             case when not v.following then 'left'
                  when c.about is not null and c.about <> all(v.belongs) then 'cut-off' end as away,
             coalesce((select array_agg(template order by position) from outgoing_message where call_id = c.id),
                      '{}') as templates,
             exists (select from outgoing_message where call_id = c.id and secret) as secret
      from outgoing_call c join conversation v on v.id = c.conversation_id
      where c.state in ('REFUSED', 'UNKNOWN') and not exists (select from call_care k where k.call_id = c.id)
      """;

  private final JdbcClient sql;
  private final ChatSettings settings;
  private final RealTime time;

  TroubleRows(JdbcClient sql, ChatSettings settings, RealTime time) {
    this.sql = sql;
    this.settings = settings;
    this.time = time;
  }

  List<Parked> parked(int most) {
    return sql.sql(PARKED + "order by i.received_at desc limit :most")
        .param("young", young())
        .param("most", most)
        .query(TroubleRows::parked)
        .list();
  }

  Optional<Parked> parked(String event) {
    return sql.sql(PARKED + "and i.event_id = :event")
        .param("young", young())
        .param("event", event)
        .query(TroubleRows::parked)
        .optional();
  }

  List<Unsent> unsent(String state, int most) {
    return sql.sql(UNSENT + "and c.state = :state order by since desc, c.id desc limit :most")
        .param("state", state)
        .param("most", most)
        .query(TroubleRows::unsent)
        .list();
  }

  Optional<Unsent> unsent(long call) {
    return sql.sql(UNSENT + "and c.id = :call")
        .param("call", call)
        .query(TroubleRows::unsent)
        .optional();
  }

  /** Whoever decides about it after this sees what was decided before. */
  void hold(String event) {
    sql.sql("select event_id from incoming where event_id = ? for update")
        .param(event)
        .query(String.class)
        .optional();
  }

  /** Whose it is, if it waits again from now on. */
  Optional<String> hearAgain(String event) {
    return sql.sql(
            """
            update incoming set state = 'RECEIVED', attempts = 0, reason = null, next_try_at = :now
            where event_id = :event and state = 'PARKED' and occurred_at > :young
              and not exists (select from event_care k where k.event_id = :event)
            returning line_id
            """)
        .param("now", now())
        .param("event", event)
        .param("young", young())
        .query(String.class)
        .optional();
  }

  /** False if it is not parked any more, or was looked after before. */
  boolean close(String event, String why, String by) {
    return sql.sql(
                """
                insert into event_care (event_id, why, cared_by, cared_at)
                select event_id, :why, :by, :now from incoming where event_id = :event and state = 'PARKED'
                on conflict do nothing
                """)
            .param("event", event)
            .param("why", why)
            .param("by", by)
            .param("now", now())
            .update()
        == 1;
  }

  Optional<String> whose(long call) {
    return sql.sql("select line_id from outgoing_call where id = ?")
        .param(call)
        .query(String.class)
        .optional();
  }

  /** False if somebody has decided before. */
  boolean care(long call, Troubles.Decision decision, String by) {
    return sql.sql(
                """
                insert into call_care (call_id, how, why, again, cared_by, cared_at)
                values (:call, :how, :why, :again, :by, :now) on conflict do nothing
                """)
            .param("call", call)
            .param("how", decision.how())
            .param("why", decision.why())
            .param("again", decision.again())
            .param("by", by)
            .param("now", now())
            .update()
        == 1;
  }

  /** The same messages as a push of its own, behind all that waits already; who follows is told. */
  void copy(long call, UUID key) {
    sql.sql(
            """
            with copy as (
              insert into outgoing_call (conversation_id, about, line_id, kind, retry_key, state, created_at, next_try_at)
              select conversation_id, about, line_id, 'PUSH', :key, 'QUEUED', :now, :now from outgoing_call where id = :call
              returning id, line_id
            ),
            told as (insert into news (line_id, kind) select line_id, 'SAID' from copy where left(line_id, 1) = 'U')
            insert into outgoing_message (call_id, position, template, template_version, fills, body)
            select copy.id, m.position, m.template, m.template_version, m.fills, m.body
            from outgoing_message m, copy where m.call_id = :call and not m.secret
            """)
        .param("call", call)
        .param("key", key)
        .param("now", now())
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(time.instant());
  }

  private Timestamp young() {
    return Timestamp.from(time.instant().minus(settings.dedupeRetention()));
  }

  private static Parked parked(ResultSet row, int number) throws SQLException {
    return new Parked(
        row.getString("event_id"),
        row.getObject("conversation", Long.class),
        row.getString("kind"),
        row.getInt("attempts"),
        row.getTimestamp("received_at").toInstant(),
        row.getString("reason"),
        row.getBoolean("young"));
  }

  private static Unsent unsent(ResultSet row, int number) throws SQLException {
    return new Unsent(
        row.getLong("id"),
        row.getLong("conversation_id"),
        row.getString("state"),
        row.getString("kind").equals("REPLY"),
        List.of((String[]) row.getArray("templates").getArray()),
        row.getInt("attempts"),
        row.getString("reason"),
        row.getString("line_request_id"),
        moment(row, "since"),
        moment(row, "first_tried"),
        row.getBoolean("unclear"),
        row.getBoolean("secret"),
        row.getString("away"));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }
}
