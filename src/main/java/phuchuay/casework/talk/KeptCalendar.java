package phuchuay.casework.talk;

import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.platform.DataSubject;
import phuchuay.platform.PersonalData;

/** The calendar links of a person's phones. */
@Component
@Order(7)
class KeptCalendar implements PersonalData {

  private final JdbcClient sql;

  KeptCalendar(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public String name() {
    return "calendar";
  }

  @Override
  public List<Part> parts(DataSubject whom) {
    return List.of(
        new Part(
            "links",
            sql.sql(
                    """
                    select created_at, ended_at from calendar_link
                    where line_id = any(?) order by created_at
                    """)
                .param(whom.phones().toArray(String[]::new))
                .query(
                    (row, _) -> link(row.getTimestamp("created_at"), row.getTimestamp("ended_at")))
                .list()));
  }

  @Override
  public Erased erase(DataSubject whom) {
    sql.sql("delete from calendar_link where line_id = any(?) and created_at <= ?")
        .param(whom.phones().toArray(String[]::new))
        .param(Timestamp.from(whom.asked()))
        .update();
    return Erased.ALL;
  }

  private static Map<String, @Nullable Object> link(Timestamp made, @Nullable Timestamp ended) {
    Map<String, @Nullable Object> link = new LinkedHashMap<>();
    link.put("at", made.toInstant());
    link.put("ended", ended == null ? null : ended.toInstant());
    return link;
  }
}
