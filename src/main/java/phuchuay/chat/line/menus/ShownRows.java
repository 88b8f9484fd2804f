package phuchuay.chat.line.menus;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.platform.RealTime;

/** The rows of what phones were shown: looked at under a lease, settled if nothing came between. */
@Component
class ShownRows {

  private static final Duration LEASE = Duration.ofSeconds(60);

  private final JdbcClient sql;
  private final RealTime time;

  ShownRows(JdbcClient sql, RealTime time) {
    this.sql = sql;
    this.time = time;
  }

  /** Phones to look at, the longest waiting first; nobody else gets them meanwhile. */
  List<Shown> claim(int most) {
    Instant lease = time.instant().plus(LEASE).truncatedTo(ChronoUnit.MICROS);
    return sql.sql(
            """
            update menu_shown m set look_at = :lease
            from (select line_id from menu_shown where look_at <= :now
                  order by look_at limit :most for update skip locked) next
            where m.line_id = next.line_id
            returning m.*
            """)
        .param("lease", Timestamp.from(lease))
        .param("now", Timestamp.from(time.instant()))
        .param("most", most)
        .query(ShownRows::shown)
        .list();
  }

  /** LINE was told; {@code again}: it is asked after a while whether it did so. */
  void told(Collection<Shown> rows, @Nullable String name, @Nullable String id) {
    settled(rows, name, id, null);
  }

  void toldTogether(
      Collection<Shown> rows, @Nullable String name, @Nullable String id, Duration again) {
    settled(rows, name, id, again);
  }

  private void settled(
      Collection<Shown> rows,
      @Nullable String name,
      @Nullable String id,
      @Nullable Duration again) {
    sql.sql(
            """
            update menu_shown set name = cast(:name as text), rich_menu_id = cast(:id as text), tries = 0,
              refused = null, unsure = :unsure, look_at = cast(:again as timestamptz)
            where line_id = any(:phones) and look_at = :lease
            """)
        .param("name", name)
        .param("id", id)
        .param("unsure", again != null)
        .param("again", again == null ? null : Timestamp.from(time.instant().plus(again)))
        .param("phones", phones(rows))
        .param("lease", lease(rows))
        .update();
  }

  /** They see what everybody sees: nothing is left to remember. */
  void forget(Collection<Shown> rows) {
    sql.sql("delete from menu_shown where line_id = any(?) and look_at = ?")
        .params(phones(rows), lease(rows))
        .update();
  }

  void later(Collection<Shown> rows, Duration pause) {
    sql.sql("update menu_shown set look_at = ? where line_id = any(?) and look_at = ?")
        .params(Timestamp.from(time.instant().plus(pause)), phones(rows), lease(rows))
        .update();
  }

  /** LINE refuses this one: tried again, later each time, and then left. */
  void refused(Shown row, String why, int most) {
    sql.sql(
            """
            update menu_shown set tries = tries + 1, refused = :why,
              look_at = case when tries + 1 < :most
                then cast(:now as timestamptz) + interval '10 seconds' * power(2, least(tries, 9)) end
            where line_id = :phone and look_at = :lease
            """)
        .param("why", why)
        .param("most", most)
        .param("now", Timestamp.from(time.instant()))
        .param("phone", row.phone())
        .param("lease", Timestamp.from(row.lease()))
        .update();
  }

  /** Every phone is shown its menu anew: what it sees may be one that is about to be removed. */
  void everybodyAgain(Collection<String> phones) {
    sql.sql("insert into menu_shown (line_id) select unnest(?::text[]) on conflict do nothing")
        .param(phones.toArray(String[]::new))
        .update();
    sql.sql("update menu_shown set rich_menu_id = 'stale', unsure = false, look_at = ?, tries = 0")
        .param(Timestamp.from(time.instant()))
        .update();
  }

  /** Looks at all that were shown one of their own; nothing is sent where nothing has changed. */
  void lookAtAll() {
    sql.sql("update menu_shown set look_at = ? where look_at is null and tries = 0")
        .param(Timestamp.from(time.instant()))
        .update();
  }

  /** How many may still see a menu that is to go. */
  int moving() {
    return sql.sql(
            """
            select count(*) from menu_shown
            where look_at is not null and (rich_menu_id = 'stale' or unsure) and tries < 3
            """)
        .query(Integer.class)
        .single();
  }

  /** How many phones are shown which. */
  Map<String, Integer> counts() {
    Map<String, Integer> counts = new HashMap<>();
    sql.sql("select name, count(*) from menu_shown where name is not null group by name")
        .query((row, _) -> counts.put(row.getString(1), row.getInt(2)))
        .list();
    return counts;
  }

  private static String[] phones(Collection<Shown> rows) {
    return rows.stream().map(Shown::phone).toArray(String[]::new);
  }

  private static Timestamp lease(Collection<Shown> rows) {
    return rows.stream()
        .map(row -> Timestamp.from(row.lease()))
        .findFirst()
        .orElse(new Timestamp(0));
  }

  private static Shown shown(ResultSet row, int number) throws SQLException {
    return new Shown(
        row.getString("line_id"),
        row.getString("rich_menu_id"),
        row.getBoolean("unsure"),
        row.getInt("tries"),
        row.getTimestamp("look_at").toInstant());
  }
}
