package phuchuay.console;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.platform.RealTime;

/** What came in and went out, as the ledgers tell it: numbers and what needs a person's eye. */
@Component
class Deliveries {

  static final int ROWS = 50;
  static final int COUNTED = 100_000;

  private static final Duration LOOKED_BACK = Duration.ofHours(24);
  private static final List<String> INCOMING = List.of("RECEIVED", "HANDLED", "IGNORED", "PARKED");
  private static final List<String> OUTGOING =
      List.of("QUEUED", "SENDING", "ACCEPTED", "REFUSED", "UNKNOWN", "EXPIRED", "CANCELLED");

  private final JdbcClient sql;
  private final RealTime time;

  Deliveries(JdbcClient sql, RealTime time) {
    this.sql = sql;
    this.time = time;
  }

  Map<String, Long> incoming() {
    return counts(
        INCOMING,
        """
        select state, count(*) as many
        from (select state from incoming_ledger where received_at >= ? limit ?) as lately
        group by state
        """);
  }

  Map<String, Long> outgoing() {
    return counts(
        OUTGOING,
        """
        select state, count(*) as many
        from (select state from outgoing_ledger where created_at >= ? limit ?) as lately
        group by state
        """);
  }

  List<Parked> parked() {
    return sql.sql(
            """
            select webhook_event_id, kind, attempts, received_at
            from incoming_ledger where state = 'PARKED'
            order by received_at desc limit ?
            """)
        .param(ROWS)
        .query(
            (row, _) ->
                new Parked(
                    row.getString("webhook_event_id"),
                    row.getString("kind"),
                    row.getInt("attempts"),
                    moment(row, "received_at")))
        .list();
  }

  /** Sends in a state that a person should look at, one line a call to LINE. */
  List<Unsent> unsent(String state) {
    return sql.sql(
            """
            select call_id, min(kind) as kind, min(template) as template, count(*) as messages,
                   min(attempts) as attempts, min(reason) as reason,
                   min(line_request_id) as line_request_id,
                   max(coalesce(settled_at, created_at)) as since
            from outgoing_ledger where state = ?
            group by call_id order by since desc limit ?
            """)
        .params(state, ROWS)
        .query(
            (row, _) ->
                new Unsent(
                    row.getLong("call_id"),
                    row.getString("kind"),
                    row.getString("template"),
                    row.getInt("messages"),
                    row.getInt("attempts"),
                    row.getString("reason"),
                    row.getString("line_request_id"),
                    moment(row, "since")))
        .list();
  }

  private Map<String, Long> counts(List<String> states, String question) {
    Map<String, Long> counts = new LinkedHashMap<>();
    states.forEach(state -> counts.put(state, 0L));
    sql.sql(question)
        .params(Timestamp.from(time.instant().minus(LOOKED_BACK)), COUNTED)
        .query(Deliveries::count)
        .list()
        .forEach(count -> counts.put(count.state(), count.many()));
    return counts;
  }

  private static Count count(ResultSet row, int number) throws SQLException {
    return new Count(row.getString("state"), row.getLong("many"));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  private record Count(String state, long many) {}

  /** An event that could not be handled, after every try. */
  record Parked(String event, String kind, int attempts, Instant since) {}

  /** A call to LINE that did not end well, or nobody knows how it ended. */
  record Unsent(
      long call,
      String kind,
      String template,
      int messages,
      int attempts,
      @Nullable String reason,
      @Nullable String request,
      Instant since) {}
}
