package phuchuay.chat.care;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.chat.LineAccounts;
import phuchuay.chat.news.News;
import phuchuay.chat.news.NewsEar;
import phuchuay.platform.RealTime;

/**
 * Asks LINE what somebody calls themselves, when they first wait for an officer; at most once a
 * week.
 */
@Component
class Called implements NewsEar {

  private static final Duration FRESH = Duration.ofDays(7);

  private final JdbcClient sql;
  private final LineAccounts line;
  private final RealTime time;

  Called(JdbcClient sql, LineAccounts line, RealTime time) {
    this.sql = sql;
    this.line = line;
    this.time = time;
  }

  @Override
  public void hear(List<News> news) {
    List<String> held =
        news.stream()
            .filter(one -> one.kind() == News.Kind.HELD)
            .map(News::lineId)
            .distinct()
            .toList();
    if (!held.isEmpty()) {
      Thread.startVirtualThread(() -> ask(held));
    }
  }

  private void ask(List<String> lineIds) {
    sql.sql(
            """
            update conversation set called_at = :now
            where line_id = any(:lines) and following and (called_at is null or called_at < :old)
            returning line_id
            """)
        .param("now", Timestamp.from(time.instant()))
        .param("lines", lineIds.toArray(String[]::new))
        .param("old", Timestamp.from(time.instant().minus(FRESH)))
        .query(String.class)
        .list()
        .forEach(this::ask);
  }

  private void ask(String lineId) {
    line.displayName(lineId)
        .ifPresentOrElse(name -> keep(lineId, name), () -> askAnotherTime(lineId));
  }

  /** LINE was busy: without this they would stay without a name for days. */
  private void askAnotherTime(String lineId) {
    sql.sql("update conversation set called_at = null where line_id = ? and called is null")
        .param(lineId)
        .update();
  }

  private void keep(String lineId, String name) {
    sql.sql(
            """
            with named as (update conversation set called = ? where line_id = ? returning line_id)
            insert into news (line_id, kind) select line_id, 'HELD' from named
            """)
        .params(name, lineId)
        .update();
  }
}
