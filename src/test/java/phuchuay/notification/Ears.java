package phuchuay.notification;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was told in the tests of notices, as the tables have it. */
final class Ears {

  private final JdbcClient sql;

  Ears(JdbcClient sql) {
    this.sql = sql;
  }

  /** {@code N-17 MAIL m••••@agency.example notification/received}, the first first. */
  List<String> of(UUID caseId) {
    return sql.sql(
            """
            select number || ' ' || split_part(whom, ' ', 1) || ' ' || channel || ' ' || template
            from notice where case_id = ? order by id
            """)
        .param(caseId)
        .query(String.class)
        .list();
  }

  /** {@code N-17 owner TOLD}; waiting when nobody has looked at it. */
  List<String> outcomes(UUID caseId) {
    return sql.sql(
            """
            select number || ' ' || who || ' ' || coalesce(outcome, 'waiting')
            from notice_fact where case_id = ? order by id
            """)
        .param(caseId)
        .query(String.class)
        .list();
  }

  /** The cards that were written for this phone. */
  List<String> cards(String lineId) {
    return sql.sql(
            """
            select m.body from outgoing_call c join outgoing_message m on m.call_id = c.id
            where c.line_id = ? and m.template like 'notification/%' order by c.id, m.position
            """)
        .param(lineId)
        .query(String.class)
        .list();
  }

  /** Nobody waits for the morning. */
  void itIsDay(UUID caseId) {
    sql.sql("update notice_fact set tell_at = now() - interval '1 minute' where case_id = ?")
        .param(caseId)
        .update();
  }
}
