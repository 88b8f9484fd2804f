package phuchuay.cast;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.casework.CannotHappen;
import phuchuay.casework.CaseInHand;
import phuchuay.casework.Outcome;

/**
 * What an approval of the tests' own programme causes: a row, in the approval's transaction; or
 * nothing, when a test says that it cannot be.
 */
@Component
public class ProbeOutcome implements Outcome {

  private final JdbcClient sql;
  private final Map<UUID, Boolean> impossible = new ConcurrentHashMap<>();

  ProbeOutcome(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public String causes() {
    return "probe";
  }

  @Override
  public void happen(CaseInHand inHand) {
    UUID id = inHand.file().id();
    String company = inHand.answers().text("company");
    sql.sql("insert into choice (list, id, th, en, place) values ('probe-caused', ?, ?, ?, 0)")
        .params(id.toString(), company, inHand.move())
        .update();
    if (impossible.containsKey(id)) {
      throw new CannotHappen("casework.refused.elsewhere", 20);
    }
  }

  public void cannotFor(UUID caseId) {
    impossible.put(caseId, true);
  }

  /** How often it happened for this case. */
  public int happened(UUID caseId) {
    return sql.sql("select count(*) from choice where list = 'probe-caused' and id = ?")
        .param(caseId.toString())
        .query(Integer.class)
        .single();
  }
}
