package phuchuay.casework;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.platform.Demo;

/** Tracking numbers of the demo, which are not drawn: they stand in its documents. */
@Demo
@Component
public class DemoNumbers {

  private final JdbcClient sql;

  DemoNumbers(JdbcClient sql) {
    this.sql = sql;
  }

  public boolean taken(CaseNumber number) {
    return sql.sql("select exists (select from case_file where number = ?)")
        .param(number.value())
        .query(Boolean.class)
        .single();
  }

  /** Gives a draft this number, in the transaction that began it: nobody has seen the other. */
  public void give(CaseFile draft, CaseNumber number) {
    sql.sql("update case_file set number = ? where id = ? and handed_in_at is null")
        .params(number.value(), draft.id())
        .update();
  }
}
