package phuchuay.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was sent to somebody on LINE (ส่งอะไรไปแล้ว): when, and what became of it. */
@Component
public class SentCalls {

  private final JdbcClient sql;

  SentCalls(JdbcClient sql) {
    this.sql = sql;
  }

  /** The newest first. */
  public List<SentCall> to(String lineId, int most) {
    return sql.sql(
            """
            select c.*, k.how,
                   coalesce((select array_agg(template order by position) from outgoing_message where call_id = c.id),
                            '{}') as templates
            from outgoing_call c left join call_care k on k.call_id = c.id
            where c.conversation_id = (select id from conversation where line_id = :line)
            order by c.id desc limit :most
            """)
        .param("line", lineId)
        .param("most", most)
        .query(SentCalls::call)
        .list();
  }

  /** Whose conversation this is on LINE. */
  public Optional<String> whose(long conversation) {
    return sql.sql("select line_id from conversation where id = ?")
        .param(conversation)
        .query(String.class)
        .optional();
  }

  private static SentCall call(ResultSet row, int number) throws SQLException {
    Timestamp settled = row.getTimestamp("settled_at");
    return new SentCall(
        row.getLong("id"),
        row.getString("kind").equals("REPLY"),
        List.of((String[]) row.getArray("templates").getArray()),
        row.getString("state"),
        row.getInt("attempts"),
        row.getString("reason"),
        row.getObject("about", UUID.class),
        row.getTimestamp("created_at").toInstant(),
        settled == null ? null : settled.toInstant(),
        row.getString("how"));
  }
}
