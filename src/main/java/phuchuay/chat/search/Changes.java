package phuchuay.chat.search;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.chat.news.NewsFeed;

/** The changes that the index follows, in the order of their numbers, a page at a time. */
@Component
class Changes {

  /** What is told of was written down a little earlier, by a clock that may be wrong. */
  private static final Duration EARLIER = Duration.ofMinutes(10);

  private final JdbcClient sql;
  private final NewsFeed feed;

  Changes(JdbcClient sql, NewsFeed feed) {
    this.sql = sql;
    this.feed = feed;
  }

  /**
   * A change in a conversation.
   *
   * @param since what it is about is no older
   */
  record Change(long id, String lineId, boolean erased, Timestamp since) {

    Change older(Change other) {
      return other.since.before(since) ? other : this;
    }
  }

  /** Where one stands now. */
  long mark() {
    return feed.mark();
  }

  /** The database that marks are good for. */
  String database() {
    return sql.sql(
            """
            select system_identifier || '.' || (select oid from pg_database where datname = current_database())
            from pg_control_system()
            """)
        .query(String.class)
        .single();
  }

  /** Whether some of what came since is forgotten. */
  boolean forgotten(long mark) {
    return sql.sql("select ? < before from news_forgotten")
        .param(mark)
        .query(Boolean.class)
        .single();
  }

  /** What came since a mark, with numbers above this one. */
  List<Change> since(long mark, long after, int most) {
    return sql.sql(
            """
            select id, line_id, kind = 'ERASED' as erased, at from news
            where tx >= cast(cast(? as text) as xid8) and id > ? and kind in ('HEARD', 'SAID', 'ERASED')
            order by id limit ?
            """)
        .params(mark, after, most)
        .query(
            (row, _) ->
                new Change(
                    row.getLong("id"),
                    row.getString("line_id"),
                    row.getBoolean("erased"),
                    Timestamp.from(row.getTimestamp("at").toInstant().minus(EARLIER))))
        .list();
  }
}
