package phuchuay.chat.care;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a conversation went on since somebody looked at it. */
@Component
class Moved {

  private final JdbcClient sql;

  Moved(JdbcClient sql) {
    this.sql = sql;
  }

  /** Whether they, or a colleague, said something since; the same answer once more is none. */
  boolean since(Care care, long seen, UUID me, UUID key) {
    return sql.sql(
            """
            select not exists (select from outgoing_call where retry_key = :key)
               and exists (
                 select from news
                 where line_id = :line and id > :seen and (kind = 'HEARD' or officer <> :me))
            """)
        .param("key", key)
        .param("line", care.lineId())
        .param("seen", seen)
        .param("me", me)
        .query(Boolean.class)
        .single();
  }
}
