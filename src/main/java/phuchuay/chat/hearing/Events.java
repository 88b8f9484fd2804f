package phuchuay.chat.hearing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.chat.kept.ChatSettings;
import phuchuay.platform.RealTime;

/** The stored events: which wait, and what became of them. */
@Component
public class Events {

  private final JdbcClient sql;
  private final ChatSettings settings;
  private final RealTime time;

  Events(JdbcClient sql, ChatSettings settings, RealTime time) {
    this.sql = sql;
    this.settings = settings;
    this.time = time;
  }

  /** The oldest that wait for these conversations, in the order of their happening. */
  Map<String, List<Event>> waiting(List<String> lineIds) {
    Map<String, List<Event>> waiting = new HashMap<>();
    sql.sql(
            """
            select p.line_id, i.event_id, i.body, i.masked, i.reply_token, i.occurred_at, i.received_at, i.next_try_at,
                   i.attempts,
                   i.message_id is not null and i.kind <> 'unsend' and exists (
                     select from incoming u where u.kind = 'unsend' and u.message_id = i.message_id
                                              and u.line_id = i.line_id) as unsent
            from unnest(?::text[]) p(line_id)
            cross join lateral (
              select * from incoming w where w.line_id = p.line_id and w.state = 'RECEIVED'
              order by w.occurred_at, w.event_id limit 20) i
            order by p.line_id, i.occurred_at, i.event_id
            """)
        .param(lineIds.toArray(String[]::new))
        .query(
            row -> {
              waiting
                  .computeIfAbsent(row.getString("line_id"), id -> new ArrayList<>())
                  .add(event(row));
            });
    return waiting;
  }

  /**
   * Everybody with something that has waited longer than it should; whose conversation was erased
   * while it came in has one again.
   */
  List<String> neglected(Duration longerThan) {
    Instant now = time.instant();
    return sql.sql(
            """
            with late as (
              select distinct line_id from incoming
              where state = 'RECEIVED' and received_at < :before and next_try_at <= :now
              limit 1000
            ),
            begun as (
              insert into conversation (line_id, kind, created_at)
              select line_id, case left(line_id, 1) when 'C' then 'GROUP' when 'R' then 'ROOM' else 'PERSON' end, :now
              from late
              where line_id is not null and not exists (select from conversation c where c.line_id = late.line_id)
              order by line_id
              on conflict (line_id) do nothing
            )
            select line_id from late
            """)
        .param("before", Timestamp.from(now.minus(longerThan)))
        .param("now", Timestamp.from(now))
        .query(String.class)
        .list();
  }

  void handled(List<Taken> taken) {
    List<String> ids = new ArrayList<>();
    List<String> talks = new ArrayList<>();
    for (Taken one : taken) {
      for (String id : one.eventIds()) {
        ids.add(id);
        talks.add(one.answer().heard());
      }
    }
    sql.sql(
            """
            update incoming i set state = 'HANDLED', talk = t.talk, handled_at = :now, attempts = attempts + 1
            from unnest(:ids::text[], :talks::text[]) as t(event_id, talk)
            where i.event_id = t.event_id
            """)
        .param("now", Timestamp.from(time.instant()))
        .param("ids", ids.toArray(String[]::new))
        .param("talks", talks.toArray(String[]::new))
        .update();
  }

  /** Counts a failure; true when that was the last try and the events are parked. */
  boolean failed(List<String> ids, String reason) {
    return sql.sql(
            """
            update incoming set attempts = attempts + 1, reason = ?,
                   state = case when attempts + 1 >= ? then 'PARKED' else state end,
                   next_try_at = ?::timestamptz + (attempts + 1) * interval '200 ms'
            where event_id = any(?) and state = 'RECEIVED'
            returning state
            """)
        .param(reason)
        .param(settings.tries())
        .param(Timestamp.from(time.instant()))
        .param(ids.toArray(String[]::new))
        .query(String.class)
        .list()
        .contains("PARKED");
  }

  /** Takes back what the person took back: the words go, that there was a message stays. */
  void erase(String lineId, String messageId) {
    sql.sql(
            """
            update incoming set body = '{"unsent":true}', masked = null
            where line_id = ? and message_id = ? and kind <> 'unsend'
            """)
        .param(lineId)
        .param(messageId)
        .update();
  }

  /** The same for an event that was taken back before it was heard. */
  void erase(String eventId) {
    sql.sql("update incoming set body = '{\"unsent\":true}', masked = null where event_id = ?")
        .param(eventId)
        .update();
  }

  private static Event event(ResultSet row) throws SQLException {
    return new Event(
        row.getString("event_id"),
        row.getString("body"),
        row.getString("masked"),
        row.getString("reply_token"),
        row.getTimestamp("occurred_at").toInstant(),
        row.getTimestamp("received_at").toInstant(),
        row.getTimestamp("next_try_at").toInstant(),
        row.getInt("attempts"),
        row.getBoolean("unsent"));
  }
}
