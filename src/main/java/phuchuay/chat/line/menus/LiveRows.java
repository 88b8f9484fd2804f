package phuchuay.chat.line.menus;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.platform.RealTime;

/** The rows of the menus that LINE has: by which id people are shown which. */
@Component
class LiveRows {

  private final JdbcClient sql;
  private final RealTime time;

  LiveRows(JdbcClient sql, RealTime time) {
    this.sql = sql;
    this.time = time;
  }

  /** The ids, by the menus' names. */
  Map<String, String> ids() {
    Map<String, String> ids = new HashMap<>();
    sql.sql("select name, rich_menu_id from menu_live")
        .query((row, _) -> ids.put(row.getString(1), row.getString(2)))
        .list();
    return ids;
  }

  /** These and no others; true if one of them is new under its id. */
  boolean become(MenuSet set, Map<String, String> ids) {
    int gone =
        sql.sql("delete from menu_live where rich_menu_id <> all(?)")
            .param(ids.values().toArray(String[]::new))
            .update();
    int fresh = 0;
    for (Menu menu : set.menus()) {
      fresh +=
          sql.sql(
                  """
                  insert into menu_live (name, rich_menu_id, called, since) values (?, ?, ?, ?)
                  on conflict (name) do nothing
                  """)
              .params(menu.name(), Objects.requireNonNull(ids.get(menu.name())), menu.called())
              .param(Timestamp.from(time.instant()))
              .update();
    }
    return gone + fresh > 0;
  }
}
