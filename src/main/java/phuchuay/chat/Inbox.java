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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import phuchuay.platform.Batches;
import phuchuay.platform.Failures;
import phuchuay.platform.RealTime;

/** The durable door in: events of many requests share one commit, each stored once. */
@Component
public class Inbox {

  private static final long PATIENCE_MILLIS = 1500;

  /** Characters of events that may wait for their commit at once. */
  private static final long MOST_WAITING = 50_000_000;

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
  private final AtomicLong waiting = new AtomicLong();
  private final RealTime time;
  private final Batches<List<Arrival>> batches;

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
    if (!store || arrivals.isEmpty()) {
      return true;
    }
    long size = arrivals.stream().mapToLong(arrival -> arrival.body().length()).sum();
    if (waiting.addAndGet(size) > MOST_WAITING) {
      waiting.addAndGet(-size);
      return false;
    }
    try {
      return committed(arrivals);
    } finally {
      waiting.addAndGet(-size);
    }
  }

  /** What came together is stored together, so that it is heard in its order. */
  private boolean committed(List<Arrival> arrivals) {
    try {
      batches.add(arrivals).get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException notStored) {
      return false;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void store(List<List<Arrival>> requests) {
    List<Arrival> all = requests.stream().flatMap(List::stream).toList();
    try {
      insert(all);
    } catch (RuntimeException failure) {
      if (requests.size() > 1 || all.size() == 1 || Failures.ofTheDatabase(failure)) {
        throw failure;
      }
      storeOneByOne(all);
    }
  }

  /** One event that cannot be stored does not keep its neighbours out; the request still fails. */
  private void storeOneByOne(List<Arrival> arrivals) {
    RuntimeException last = null;
    for (Arrival arrival : arrivals) {
      try {
        insert(List.of(arrival));
      } catch (RuntimeException failure) {
        last = failure;
      }
    }
    if (last != null) {
      throw last;
    }
  }

  private void insert(List<Arrival> batch) {
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
