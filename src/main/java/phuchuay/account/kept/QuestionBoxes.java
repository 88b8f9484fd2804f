package phuchuay.account.kept;

import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.platform.RealTime;
import phuchuay.platform.Seal;

/** Opens boxes for questions, each over a table of its own. */
@Component
public class QuestionBoxes {

  private final JdbcClient sql;
  private final Seal seal;
  private final TransactionTemplate transaction;
  private final RealTime time;

  QuestionBoxes(JdbcClient sql, Seal seal, TransactionTemplate transaction, RealTime time) {
    this.sql = sql;
    this.seal = seal;
    this.transaction = transaction;
    this.time = time;
  }

  /**
   * @param answer what is done with each, in the transaction that takes it out of the box
   */
  public QuestionBox over(String table, Consumer<Question> answer) {
    return new QuestionBox(table, sql, seal, transaction, time, answer);
  }
}
