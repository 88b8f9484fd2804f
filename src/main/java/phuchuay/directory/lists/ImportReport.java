package phuchuay.directory.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.directory.kept.Verdict;

/** What staff read about the lists that were handed in. */
@Component
class ImportReport {

  static final int PAGE = 50;

  private static final String LISTS =
      "select id, file, by, state, reason, lines, done, stop, created_at, ended_at from"
          + " agency_import ";

  private final JdbcClient sql;

  ImportReport(JdbcClient sql) {
    this.sql = sql;
  }

  List<HandedIn> latest() {
    return sql.sql(LISTS + "order by created_at desc limit 20")
        .query(ImportReport::handedIn)
        .list();
  }

  Optional<HandedIn> one(UUID id) {
    return sql.sql(LISTS + "where id = ?").param(id).query(ImportReport::handedIn).optional();
  }

  /** How many lines ended in which way. */
  Map<String, Long> counts(UUID id) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Verdict.Word word : Verdict.Word.values()) {
      counts.put(word.name(), 0L);
    }
    sql.sql(
            """
            select verdict, count(*) as many from agency_import_line where import_id = ?
            group by verdict
            """)
        .param(id)
        .query((row, _) -> counts.put(row.getString("verdict"), row.getLong("many")))
        .list();
    return counts;
  }

  /** Lines after a line, those with this verdict. */
  List<LineTold> lines(UUID id, String verdict, int after, int most) {
    return sql.sql(
            """
            select line, verdict, reason, name, agency_id from agency_import_line
            where import_id = ? and verdict = ? and line > ? order by line limit ?
            """)
        .params(id, verdict, after, most)
        .query(
            (row, _) ->
                new LineTold(
                    row.getInt("line"),
                    row.getString("verdict"),
                    row.getString("reason"),
                    row.getString("name"),
                    row.getObject("agency_id", UUID.class)))
        .list();
  }

  private static HandedIn handedIn(ResultSet row, int number) throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    return new HandedIn(
        row.getObject("id", UUID.class),
        row.getString("file"),
        row.getString("by"),
        row.getString("state"),
        row.getString("reason"),
        row.getInt("lines"),
        row.getInt("done"),
        row.getBoolean("stop"),
        row.getTimestamp("created_at").toInstant(),
        ended == null ? null : ended.toInstant());
  }

  /** A list that was handed in. */
  record HandedIn(
      UUID id,
      String file,
      String by,
      String state,
      @Nullable String reason,
      int lines,
      int done,
      boolean stop,
      Instant since,
      @Nullable Instant ended) {}

  /** A line and what became of it. */
  record LineTold(
      int line, String verdict, @Nullable String reason, String name, @Nullable UUID agency) {}
}
