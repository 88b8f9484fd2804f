package phuchuay.registration.paper;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import phuchuay.platform.RealTime;

/** The tables of lists that were taken in, and of what became of their lines. */
@Component
class PaperRows {

  private static final Duration SILENT = Duration.ofMinutes(2);

  private final JdbcClient sql;
  private final RealTime time;

  PaperRows(JdbcClient sql, RealTime time) {
    this.sql = sql;
    this.time = time;
  }

  UUID begin(String file, String system, int lines, String by) {
    return sql.sql(
            """
            insert into paper_list (file, system, by, state, lines, created_at, seen_at)
            values (:file, :system, :by, 'RUNNING', :lines, :now, :now) returning id
            """)
        .param("file", file)
        .param("system", system)
        .param("by", by)
        .param("lines", lines)
        .param("now", now())
        .query(UUID.class)
        .single();
  }

  /** Keeps what became of some lines; says whether somebody wants the list stopped. */
  boolean tell(UUID list, List<PaperLine> lines) {
    for (PaperLine line : lines) {
      sql.sql(
              "insert into paper_line (list, line, verdict, reason, name, agency) values (?, ?, ?,"
                  + " ?, ?, ?)")
          .param(list)
          .param(line.line())
          .param(line.verdict())
          .param(line.reason())
          .param(line.name())
          .param(line.agency())
          .update();
    }
    return sql.sql("update paper_list set done = done + ?, seen_at = ? where id = ? returning stop")
        .params(lines.size(), now(), list)
        .query(Boolean.class)
        .single();
  }

  void stop(UUID list) {
    sql.sql("update paper_list set stop = true where id = ? and state = 'RUNNING'")
        .param(list)
        .update();
  }

  /** Whoever was taking them in is gone: handed in again they go on where they were. */
  @Scheduled(fixedDelay = 60_000)
  void giveUp() {
    sql.sql(
            """
            update paper_list set state = 'FAILED', ended_at = :now
            where state = 'RUNNING' and seen_at < :silent
            """)
        .param("now", now())
        .param("silent", Timestamp.from(time.instant().minus(SILENT)))
        .update();
  }

  void ended(UUID list, String state) {
    sql.sql("update paper_list set state = ?, ended_at = ? where id = ?")
        .params(state, now(), list)
        .update();
  }

  Optional<PaperList> list(UUID list) {
    return sql.sql("select id, file, state, lines, done, stop from paper_list where id = ?")
        .param(list)
        .query(
            (row, _) ->
                new PaperList(
                    row.getObject("id", UUID.class),
                    row.getString("file"),
                    row.getString("state"),
                    row.getInt("lines"),
                    row.getInt("done"),
                    row.getBoolean("stop")))
        .optional();
  }

  /** The lines that were refused first. */
  List<PaperLine> lines(UUID list) {
    return sql.sql(
            """
            select line, verdict, reason, name, agency from paper_line where list = ?
            order by verdict <> 'REFUSED', line limit 500
            """)
        .param(list)
        .query(
            (row, _) ->
                new PaperLine(
                    row.getInt("line"),
                    row.getString("verdict"),
                    row.getString("reason"),
                    row.getString("name"),
                    row.getObject("agency", UUID.class)))
        .list();
  }

  Map<String, Object> counts(UUID list) {
    return sql.sql(
            """
            select count(*) filter (where verdict <> 'REFUSED') as taken,
                   count(*) filter (where verdict = 'REFUSED') as refused
            from paper_line where list = ?
            """)
        .param(list)
        .query()
        .singleRow();
  }

  private Timestamp now() {
    return Timestamp.from(time.instant());
  }
}
