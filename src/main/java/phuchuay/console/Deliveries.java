package phuchuay.console;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.platform.RealTime;

/** How much came in and went out lately, as the ledgers tell it. */
@Component
class Deliveries {

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

  private record Count(String state, long many) {}
}
