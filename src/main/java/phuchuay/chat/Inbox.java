package phuchuay.chat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import phuchuay.platform.Batches;
import phuchuay.platform.RealTime;

/** The durable door in: events of many requests share one commit, each stored once. */
@Component
public class Inbox {

  private static final long PATIENCE_MILLIS = 1500;

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
        where ignored is null and not exists (select from conversation c where c.line_id = t.line_id)
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
  private final Hearing hearing;
  private final boolean store;
  private final RealTime time;
  private final Batches<Arrival> batches;

  Inbox(
      JdbcTemplate jdbc,
      Hearing hearing,
      ChatSettings settings,
      RealTime time,
      MeterRegistry meters) {
    this.jdbc = jdbc;
    this.hearing = hearing;
    this.store = settings.store();
    this.time = time;
    this.batches = new Batches<>("inbox", 10_000, 1_024, this::store);
    Gauge.builder("phuchuay.inbox.queue", batches, Batches::waiting).register(meters);
  }

  /** Whether all of it is committed; false when that could not be had in time. */
  public boolean record(List<Arrival> arrivals) {
    if (!store) {
      return true;
    }
    List<Future<Void>> commits = arrivals.stream().map(batches::add).toList();
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    boolean stored = true;
    for (Future<Void> commit : commits) {
      stored &= done(commit, until);
    }
    return stored;
  }

  private static boolean done(Future<Void> commit, long until) {
    try {
      commit.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
      return true;
    } catch (ExecutionException | TimeoutException notStored) {
      return false;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void store(List<Arrival> batch) {
    List<Arrival> sorted =
        batch.stream()
            .collect(
                Collectors.toMap(Arrival::eventId, Function.identity(), (first, twin) -> first))
            .values()
            .stream()
            .sorted(Comparator.comparing(Arrival::eventId))
            .toList();
    jdbc.execute((Connection connection) -> insert(connection, sorted));
    peopleOf(sorted).forEach(hearing::wake);
  }

  private static Set<String> peopleOf(List<Arrival> batch) {
    return batch.stream()
        .filter(arrival -> arrival.ignored() == null && arrival.lineId() != null)
        .map(arrival -> String.valueOf(arrival.lineId()))
        .collect(Collectors.toSet());
  }

  private int insert(Connection connection, List<Arrival> batch) throws SQLException {
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
      columns.add(connection.createArrayOf("text", batch.stream().map(text).toArray()));
    }
    Object[] moments = batch.stream().map(a -> a.occurredAt().toEpochMilli()).toArray();
    columns.add(7, connection.createArrayOf("bigint", moments));
    return columns;
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

  @PreDestroy
  void close() {
    batches.close();
  }
}
