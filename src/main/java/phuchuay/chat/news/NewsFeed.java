package phuchuay.chat.news;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import phuchuay.chat.kept.ChatSettings;
import phuchuay.platform.RealTime;

/**
 * All changes in conversations, to be read on from where one stood: a mark is a moment before which
 * everything had committed, so that nobody misses what commits late.
 */
@Component
public class NewsFeed {

  private static final int MOST = 10_000;

  private final JdbcClient sql;
  private final ChatSettings settings;
  private final RealTime time;

  NewsFeed(JdbcClient sql, ChatSettings settings, RealTime time) {
    this.sql = sql;
    this.settings = settings;
    this.time = time;
  }

  /**
   * News, and where to read on.
   *
   * @param mark for the next question
   * @param torn whether there was more than is told, or some of it is forgotten already: whoever
   *     follows begins anew
   */
  public record Read(List<News> news, long mark, boolean torn) {}

  /** Where one stands now. */
  public long mark() {
    return sql.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
        .query(Long.class)
        .single();
  }

  /** What came since a mark; some of it may have been told before. */
  public Read since(long mark) {
    boolean torn = mark < oldest();
    long now = mark();
    List<News> news =
        sql.sql(
                """
                select n.id, n.line_id, n.kind,
                       coalesce((select max(b.id) from news b where b.line_id = n.line_id and b.id < n.id), 0) as was
                from news n where n.tx >= cast(cast(? as text) as xid8) order by n.id limit ?
                """)
            .params(mark, MOST + 1)
            .query(
                (row, _) ->
                    new News(
                        row.getLong("id"),
                        row.getLong("was"),
                        row.getString("line_id"),
                        News.Kind.valueOf(row.getString("kind"))))
            .list();
    return new Read(news, now, torn || news.size() > MOST);
  }

  /** The number of a conversation's latest change, 0 if none is known any more. */
  public long latest(String lineId) {
    return sql.sql("select coalesce(max(id), 0) from news where line_id = ?")
        .param(lineId)
        .query(Long.class)
        .single();
  }

  /** A mark before this one is too old: changes from then are forgotten. */
  private long oldest() {
    return sql.sql("select before from news_forgotten").query(Long.class).single();
  }

  @Scheduled(fixedDelay = 600_000, initialDelay = 120_000)
  void forget() {
    sql.sql(
            """
            with gone as (
              delete from news where at < ? returning tx::text::bigint as tx
            )
            update news_forgotten set before = greatest(before, (select max(tx) + 1 from gone))
            where exists (select from gone)
            """)
        .param(Timestamp.from(time.instant().minus(settings.keepNews())))
        .update();
  }
}
