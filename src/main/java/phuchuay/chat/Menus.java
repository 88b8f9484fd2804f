package phuchuay.chat;

import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.platform.RealTime;

/**
 * The menus (เมนูใต้ห้องแชท) of phones: whoever knows that something about a phone has changed says
 * so here, and what it is to see is asked for anew.
 */
@Component
public class Menus {

  private final JdbcClient sql;
  private final RealTime time;

  Menus(JdbcClient sql, RealTime time) {
    this.sql = sql;
    this.time = time;
  }

  /** Looks at this phone once the caller's transaction has committed. */
  @Transactional
  public void look(String lineId) {
    sql.sql(
            """
            insert into menu_shown (line_id, look_at) values (:phone, :now)
            on conflict (line_id) do update set look_at = :now, tries = 0
            """)
        .param("phone", lineId)
        .param("now", Timestamp.from(time.instant()))
        .update();
  }

  /** They took the block away: LINE may have forgotten what they were shown. */
  void cameBack(String lineId) {
    sql.sql(
            """
            update menu_shown set rich_menu_id = 'stale', look_at = :now, tries = 0
            where line_id = :phone
            """)
        .param("phone", lineId)
        .param("now", Timestamp.from(time.instant()))
        .update();
  }
}
