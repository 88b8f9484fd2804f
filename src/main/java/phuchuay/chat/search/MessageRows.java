package phuchuay.chat.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import phuchuay.chat.MessageSearch.By;

/** Messages as the tables have them at this moment: what was taken back or erased is empty. */
@Component
class MessageRows {

  private static final String HEARD =
      """
      select i.event_id, i.line_id, coalesce(c.id, 0) as conversation, i.occurred_at,
             case when exists (select from incoming u
                               where u.kind = 'unsend' and u.message_id = i.message_id and u.line_id = i.line_id)
                  then '{}' else i.body end as body
      from incoming i left join conversation c on c.line_id = i.line_id
      """;

  private static final String WORDS =
      " i.kind in ('message.text', 'message.file', 'message.location') and i.line_id is not null ";

  private static final String SAID =
      """
      select o.id, o.line_id, o.conversation_id as conversation, o.created_at,
             to_jsonb(o) ->> 'officer' is not null as by_officer,
             case when o.state = 'CANCELLED' then '{}'
                  else array(select m.body from outgoing_message m where m.call_id = o.id order by m.position)
                  end as bodies
      from outgoing_call o
      """;

  private static final String TOLD =
      "with told as (select * from unnest(:lines::text[], :since::timestamptz[]) as t (line, since))";

  /** The moment of the first spares reading all that was ever received. */
  private static final String HEARD_OF =
      """
      where i.event_id in (
        select n.event_id from incoming n join told on n.line_id = line and n.received_at >= since
        where n.received_at >= :first
        union all
        select b.event_id from incoming u join told on u.line_id = line and u.received_at >= since
        join incoming b on b.line_id = line and b.message_id = u.message_id
        where u.kind = 'unsend' and u.received_at >= :first
      ) and
      """
          + WORDS;

  private static final String SAID_OF =
      """
      join told on line = o.line_id and o.created_at >= since
      where o.created_at >= :first
      """;

  private final JdbcClient sql;

  MessageRows(JdbcClient sql) {
    this.sql = sql;
  }

  /** These, in no order; those that are gone are missing. */
  List<Message> of(Collection<Message.Key> keys) {
    List<Message> messages = new ArrayList<>();
    messages.addAll(
        sql.sql(HEARD + " where i.event_id = any(?) and" + WORDS)
            .param(items(keys, true))
            .query(MessageRows::heard)
            .list());
    messages.addAll(
        sql.sql(SAID + " where o.id = any(cast(? as text[])::bigint[])")
            .param(items(keys, false))
            .query(MessageRows::said)
            .list());
    return messages;
  }

  /** The next events before this one, the newest first: LINE's ids rise with time. */
  List<Message> heardBefore(String event, int most) {
    return sql.sql(
            HEARD + " where i.event_id < ? and" + WORDS + "order by i.event_id desc limit ?")
        .params(event, most)
        .query(MessageRows::heard)
        .list();
  }

  List<Message> saidBefore(long call, int most) {
    return sql.sql(SAID + " where o.id < ? order by o.id desc limit ?")
        .params(call, most)
        .query(MessageRows::said)
        .list();
  }

  /** All of a conversation. */
  List<Message> allOf(String lineId) {
    List<Message> messages = new ArrayList<>();
    messages.addAll(
        sql.sql(HEARD + " where i.line_id = ? and" + WORDS)
            .param(lineId)
            .query(MessageRows::heard)
            .list());
    messages.addAll(
        sql.sql(
                SAID
                    + " where o.conversation_id = (select id from conversation where line_id = ?)")
            .param(lineId)
            .query(MessageRows::said)
            .list());
    return messages;
  }

  /**
   * What these changes may be about: what came or was taken back a little before them, or since.
   */
  List<Message> about(List<Changes.Change> changes) {
    List<Message> messages = new ArrayList<>();
    messages.addAll(told(TOLD + HEARD + HEARD_OF, changes).query(MessageRows::heard).list());
    messages.addAll(told(TOLD + SAID + SAID_OF, changes).query(MessageRows::said).list());
    return messages;
  }

  private StatementSpec told(String statement, List<Changes.Change> changes) {
    return sql.sql(statement)
        .param("lines", changes.stream().map(Changes.Change::lineId).toArray(String[]::new))
        .param("since", changes.stream().map(Changes.Change::since).toArray(Timestamp[]::new))
        .param("first", Collections.min(changes.stream().map(Changes.Change::since).toList()));
  }

  Optional<String> lineOf(long conversation) {
    return sql.sql("select line_id from conversation where id = ?")
        .param(conversation)
        .query(String.class)
        .optional();
  }

  /** Those of these who waited, at some time, for officers of one of these systems, or of any. */
  Set<String> ofSystems(Set<String> lineIds, Collection<String> systems) {
    return sql.sql(
            """
            select distinct line_id from care
            where line_id = any(?) and (system = '' or system = any(?))
            """)
        .param(lineIds.toArray(String[]::new))
        .param(systems.toArray(String[]::new))
        .query(String.class)
        .set();
  }

  private static String[] items(Collection<Message.Key> keys, boolean heard) {
    return keys.stream()
        .filter(key -> key.heard() == heard)
        .map(Message.Key::item)
        .toArray(String[]::new);
  }

  private static Message heard(ResultSet row, int number) throws SQLException {
    return new Message(
        new Message.Key(true, row.getString("event_id")),
        row.getString("line_id"),
        row.getLong("conversation"),
        row.getTimestamp("occurred_at").toInstant(),
        By.PERSON,
        LineWords.heard(row.getString("body")));
  }

  private static Message said(ResultSet row, int number) throws SQLException {
    return new Message(
        new Message.Key(false, row.getString("id")),
        row.getString("line_id"),
        row.getLong("conversation"),
        row.getTimestamp("created_at").toInstant(),
        row.getBoolean("by_officer") ? By.OFFICER : By.BOT,
        LineWords.said(Arrays.asList((String[]) row.getArray("bodies").getArray())));
  }
}
