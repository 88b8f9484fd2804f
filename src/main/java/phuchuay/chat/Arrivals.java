package phuchuay.chat;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import phuchuay.platform.RealTime;

/** Writes what arrived: a whole batch in one statement, and the conversations it begins. */
@Component
class Arrivals {

  private static final String STORE =
      """
      with told as (
        select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                             ?::bigint[], ?::text[])
          as t(event_id, line_id, kind, body, masked, message_id, reply_token, occurred, ignored)
      ),
      known as (
        insert into conversation (line_id, kind, created_at)
        select distinct line_id,
               case left(line_id, 1) when 'C' then 'GROUP' when 'R' then 'ROOM' else 'PERSON' end,
               to_timestamp(?::bigint / 1000.0)
        from told t
        where ignored is null and (select c.id from conversation c where c.line_id = t.line_id) is null
        order by 1
        on conflict (line_id) do nothing
      )
      insert into incoming (event_id, line_id, kind, state, body, masked, message_id, reply_token,
                            reason, occurred_at, received_at, next_try_at, handled_at)
      select event_id, line_id, kind, case when ignored is null then 'RECEIVED' else 'IGNORED' end,
             body, masked, message_id, reply_token, ignored, to_timestamp(occurred / 1000.0),
             now.at, now.at, case when ignored is null then null else now.at end
      from told, (select to_timestamp(?::bigint / 1000.0) as at) now
      order by event_id
      on conflict (event_id) do nothing
      """;

  private final JdbcTemplate jdbc;
  private final RealTime time;

  Arrivals(JdbcTemplate jdbc, RealTime time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /** Stores each once; sorted by id, so that two writers never wait for each other crosswise. */
  void store(List<Arrival> sorted) {
    jdbc.execute((Connection connection) -> store(connection, sorted));
  }

  private int store(Connection connection, List<Arrival> batch) throws SQLException {
    long now = time.millis();
    try (PreparedStatement statement = connection.prepareStatement(STORE)) {
      int index = 1;
      for (Array column : columns(connection, batch)) {
        statement.setArray(index++, column);
      }
      statement.setLong(index++, now);
      statement.setLong(index, now);
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
