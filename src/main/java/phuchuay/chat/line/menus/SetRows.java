package phuchuay.chat.line.menus;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.platform.Party;
import phuchuay.platform.RealTime;

/** The rows of sets that are or were wanted: definitions and pictures, to go back to. */
@Component
class SetRows {

  private static final String SETS =
      "select id, mark, origin, by, wanted_at, live_at from menu_set ";

  private final JdbcClient sql;
  private final MenuSettings settings;
  private final RealTime time;

  SetRows(JdbcClient sql, MenuSettings settings, RealTime time) {
    this.sql = sql;
    this.settings = settings;
    this.time = time;
  }

  /** Where a set comes from. */
  enum Origin {
    FILES,
    WAY_BACK
  }

  /** A set in the list. */
  record Kept(
      long id, String mark, Origin origin, String by, Instant wantedAt, @Nullable Instant liveAt) {}

  /** What is wanted at LINE. */
  Optional<Kept> latest() {
    return sql.sql(SETS + "order by id desc limit 1").query(SetRows::kept).optional();
  }

  /** The last one that came from files: nobody has gone back since, or these files were left. */
  Optional<Kept> latestOfFiles() {
    return sql.sql(SETS + "where origin = 'FILES' order by id desc limit 1")
        .query(SetRows::kept)
        .optional();
  }

  Optional<Kept> find(long id) {
    return sql.sql(SETS + "where id = ?").param(id).query(SetRows::kept).optional();
  }

  List<Kept> all() {
    return sql.sql(SETS + "order by id desc").query(SetRows::kept).list();
  }

  MenuSet menus(long id) {
    return new MenuSet(
        sql.sql("select name, definition, picture from menu_in_set where set_id = ? order by name")
            .param(id)
            .query(
                (row, _) ->
                    new Menu(
                        row.getString("name"),
                        row.getString("definition"),
                        row.getBytes("picture")))
            .list());
  }

  Optional<byte[]> picture(long id, String name) {
    return sql.sql("select picture from menu_in_set where set_id = ? and name = ?")
        .params(id, name)
        .query((row, _) -> row.getBytes(1))
        .optional();
  }

  /** Wanted from now on; the oldest ones are forgotten. */
  void want(MenuSet set, Origin origin, Party by) {
    long id =
        sql.sql(
                """
                insert into menu_set (mark, origin, by, wanted_at) values (?, ?, ?, ?) returning id
                """)
            .params(set.mark(), origin.name(), by.id(), now())
            .query(Long.class)
            .single();
    for (Menu menu : set.menus()) {
      sql.sql("insert into menu_in_set (set_id, name, definition, picture) values (?, ?, ?, ?)")
          .params(id, menu.name(), menu.definition(), menu.picture())
          .update();
    }
    sql.sql(
            "delete from menu_set where id not in (select id from menu_set order by id desc limit"
                + " ?)")
        .param(settings.keep())
        .update();
  }

  void live(long id) {
    sql.sql("update menu_set set live_at = ? where id = ? and live_at is null")
        .params(now(), id)
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(time.instant());
  }

  private static Kept kept(ResultSet row, int number) throws SQLException {
    Timestamp live = row.getTimestamp("live_at");
    return new Kept(
        row.getLong("id"),
        row.getString("mark"),
        Origin.valueOf(row.getString("origin")),
        row.getString("by"),
        row.getTimestamp("wanted_at").toInstant(),
        live == null ? null : live.toInstant());
  }
}
