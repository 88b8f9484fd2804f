package phuchuay.directory.names;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import phuchuay.directory.Found;
import phuchuay.directory.Kind;
import phuchuay.directory.Provinces;
import phuchuay.directory.kept.AgencyRows;
import phuchuay.thai.ThaiNames;

/**
 * Keeps the names in memory as they are in the table: read once after the start, then whatever
 * changed, a second later at most. Until it has read them all the database answers, more simply.
 */
@Component
public class NameSearch implements AutoCloseable {

  private static final int BATCH = 5000;
  private static final int MUCH = 1000;
  private static final int REHEARSED = 1000;

  private final JdbcClient sql;
  private final Provinces provinces;
  private @Nullable Names reading;
  private long seen;
  private volatile @Nullable Names ready;

  NameSearch(JdbcClient sql, Provinces provinces) {
    this.sql = sql;
    this.provinces = provinces;
  }

  public List<Found> find(String typed, int most) {
    Names all = ready;
    return all == null ? containing(typed, most) : all.find(typed, most);
  }

  /** How many agencies can be found by name; none until all have been read. */
  public int size() {
    Names all = ready;
    return all == null ? 0 : all.size();
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    Thread.ofPlatform().daemon().name("names").start(this::first);
  }

  private void first() {
    refresh();
    Names all = ready;
    if (all != null) {
      all.rehearse(REHEARSED);
    }
  }

  @Scheduled(fixedDelay = 1000, initialDelay = 5000)
  void follow() {
    refresh();
  }

  /**
   * Reads what has changed since the last time; after much of it everything is brought together.
   */
  public synchronized void refresh() {
    long latest = latest();
    Names names = namesUpTo(latest);
    int read = 0;
    for (int more = 1; more > 0 && seen < latest; read += more) {
      more = readMore(names);
      names.publish();
    }
    if (ready != names || read >= MUCH) {
      names.settle();
    }
    ready = names;
  }

  /** Begins anew when numbers fell back: those of a restored or emptied table. */
  private Names namesUpTo(long latest) {
    Names before = reading;
    if (before != null && latest >= seen) {
      return before;
    }
    Names names = new Names();
    reading = names;
    seen = 0;
    ready = null;
    return names;
  }

  private int readMore(Names names) {
    List<Long> changes =
        sql.sql(
                """
                select row, id, kind, name, english, aliases, province, district, changed
                from agency where changed > ? order by changed limit ?
                """)
            .params(seen, BATCH)
            .query((row, _) -> put(names, row))
            .list();
    seen = changes.isEmpty() ? seen : changes.getLast();
    return changes.size();
  }

  private long put(Names names, ResultSet row) throws SQLException {
    names.put(
        row.getLong("row"),
        new Listed(
            row.getObject("id", UUID.class),
            Kind.valueOf(row.getString("kind")),
            row.getString("name"),
            row.getString("english"),
            AgencyRows.texts(row.getArray("aliases")),
            provinces.of(row.getString("province")),
            row.getString("district")));
    return row.getLong("changed");
  }

  private long latest() {
    return sql.sql("select coalesce(max(changed), 0) from agency").query(Long.class).single();
  }

  private List<Found> containing(String typed, int most) {
    String look = ThaiNames.look(typed);
    return sql.sql(
            """
            select id, name, kind, province, district from agency
            where position(? in look) > 0 order by length(look), id limit ?
            """)
        .params(look, most)
        .query(
            (row, _) ->
                new Found(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    Kind.valueOf(row.getString("kind")),
                    provinces.of(row.getString("province")),
                    row.getString("district"),
                    0.6))
        .list();
  }

  @Override
  public synchronized void close() {
    if (reading != null) {
      reading.close();
    }
  }
}
