package phuchuay.chat.hearing;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import phuchuay.chat.media.Fetching;
import phuchuay.chat.news.NewsRows;
import phuchuay.platform.RealTime;

/** Writes what arrived: a whole batch in one statement, and the conversations it begins. */
@Component
class Arrivals {

  private static final Set<String> BESIDE_WORDS =
      Set.of("message.image", "message.file", "message.audio", "message.video", "unsend");

  private static final String TOLD =
      """
      with told as (
        select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                             ?::bigint[], ?::text[])
          as t(event_id, line_id, kind, body, masked, message_id, reply_token, occurred, ignored)
      ),
      now as (select to_timestamp(?::bigint / 1000.0) as at),
      known as (
        insert into conversation (line_id, kind, created_at)
        select distinct line_id,
               case left(line_id, 1) when 'C' then 'GROUP' when 'R' then 'ROOM' else 'PERSON' end,
               now.at
        from told t, now
        where ignored is null and (select c.id from conversation c where c.line_id = t.line_id) is null
        order by 1
        on conflict (line_id) do nothing
      )
      """;

  /** What is to be fetched, and what is taken back: also when the taking back was told first. */
  private static final String MEDIA =
      """
      ,
      wanted as (
        insert into media (message_id, line_id, kind, name, state, reason, created_at, next_try_at, settled_at)
        select t.message_id, t.line_id, upper(split_part(t.kind, '.', 2)),
               case when not late.unsent then t.body::json #>> '{message,fileName}' end,
               case when late.unsent then 'ERASED' else 'WANTED' end,
               case when late.unsent then 'unsent' end,
               now.at, now.at, case when late.unsent then now.at end
        from told t, now, lateral (
          select exists (select from told u where u.kind = 'unsend' and u.message_id = t.message_id
                                              and u.line_id = t.line_id)
              or (select u.event_id from incoming u where u.kind = 'unsend' and u.message_id = t.message_id
                                                      and u.line_id = t.line_id limit 1) is not null
              as unsent) late
        where t.kind in ('message.image', 'message.file', 'message.audio', 'message.video')
          and t.ignored is null and left(t.line_id, 1) = 'U' and t.message_id ~ '^[0-9A-Za-z_-]{1,64}$'
          and t.body::json #>> '{message,contentProvider,type}' is distinct from 'external'
        order by 1
        on conflict (message_id, line_id) do nothing
      ),
      erased as (
        update media m set state = 'ERASED', reason = 'unsent', name = null, settled_at = now.at
        from told t, now
        where t.kind = 'unsend' and m.message_id = t.message_id and m.line_id = t.line_id and m.state <> 'ERASED'
      )
      """;

  private static final String STORE =
      """
      ,
      told_of as (
        insert into news (line_id, kind)
        select line_id, 'HEARD' from told where ignored is null and left(line_id, 1) = 'U'
      )
      insert into incoming (event_id, line_id, kind, state, body, masked, message_id, reply_token,
                            reason, occurred_at, received_at, next_try_at, handled_at)
      select event_id, line_id, kind, case when ignored is null then 'RECEIVED' else 'IGNORED' end,
             body, masked, message_id, reply_token, ignored, to_timestamp(occurred / 1000.0),
             now.at, now.at, case when ignored is null then null else now.at end
      from told, now
      order by event_id
      on conflict (event_id) do nothing
      """;

  private final JdbcTemplate jdbc;
  private final Fetching fetching;
  private final NewsRows news;
  private final RealTime time;

  Arrivals(JdbcTemplate jdbc, Fetching fetching, NewsRows news, RealTime time) {
    this.jdbc = jdbc;
    this.fetching = fetching;
    this.news = news;
    this.time = time;
  }

  /** Stores each once; sorted by id, so that two writers never wait for each other crosswise. */
  void store(List<Arrival> sorted) {
    boolean media = sorted.stream().anyMatch(arrival -> BESIDE_WORDS.contains(arrival.kind()));
    String statement = media ? TOLD + MEDIA + STORE : TOLD + STORE;
    jdbc.execute((Connection connection) -> store(connection, statement, sorted));
    news.wake();
    if (media) {
      fetching.wake();
    }
  }

  private int store(Connection connection, String sql, List<Arrival> batch) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int index = 1;
      for (Array column : columns(connection, batch)) {
        statement.setArray(index++, column);
      }
      statement.setLong(index, time.millis());
      return statement.executeUpdate();
    }
  }

  private static List<Array> columns(Connection connection, List<Arrival> batch)
      throws SQLException {
    List<Array> columns = new ArrayList<>();
    for (Function<Arrival, @Nullable String> text : TEXTS) {
      columns.add(array(connection, batch.stream().map(text).toArray(String[]::new)));
    }
    Long[] moments = batch.stream().map(a -> a.occurredAt().toEpochMilli()).toArray(Long[]::new);
    columns.add(7, connection.createArrayOf("bigint", moments));
    return columns;
  }

  /** An array of exactly this type travels in binary, without quoting. */
  private static Array array(Connection connection, @Nullable String[] texts) throws SQLException {
    return connection.createArrayOf("text", texts);
  }

  private static final List<Function<Arrival, @Nullable String>> TEXTS =
      List.of(
          Arrival::eventId,
          Arrival::lineId,
          Arrival::kind,
          Arrival::body,
          Arrival::masked,
          Arrival::messageId,
          Arrival::replyToken,
          Arrival::ignored);
}
