package phuchuay.chat;

import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.platform.Demo;
import phuchuay.platform.RealTime;

/** Conversations of the demo with people who have been friends before anybody was listening. */
@Demo
@Component
public class DemoConversations {

  private final JdbcClient sql;
  private final RealTime time;

  DemoConversations(JdbcClient sql, RealTime time) {
    this.sql = sql;
    this.time = time;
  }

  /** Begins one, unless they have written already. */
  public void begin(String lineId) {
    sql.sql(
            """
            insert into conversation (line_id, kind, created_at) values (?, 'PERSON', ?)
            on conflict (line_id) do nothing
            """)
        .params(lineId, Timestamp.from(time.instant()))
        .update();
  }
}
