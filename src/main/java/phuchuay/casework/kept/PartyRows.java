package phuchuay.casework.kept;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who else takes part in a case. */
@Component
public class PartyRows {

  private final JdbcClient sql;

  PartyRows(JdbcClient sql) {
    this.sql = sql;
  }

  /** An agency that takes part, and as what. */
  public record Part(String role, UUID agency) {}

  public List<Part> of(UUID caseId) {
    return sql.sql("select role, agency from case_party where case_id = ?")
        .param(caseId)
        .query((row, _) -> new Part(row.getString("role"), row.getObject("agency", UUID.class)))
        .list();
  }

  /** These and no others. */
  public void put(UUID caseId, Map<String, UUID> agencies) {
    sql.sql("delete from case_party where case_id = ? and role <> all(?)")
        .param(caseId)
        .param(agencies.keySet().toArray(String[]::new))
        .update();
    agencies.forEach(
        (role, agency) ->
            sql.sql(
                    """
                    insert into case_party (case_id, role, agency) values (?, ?, ?)
                    on conflict (case_id, role) do update set agency = excluded.agency
                    """)
                .params(caseId, role, agency)
                .update());
  }
}
