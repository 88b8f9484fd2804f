package phuchuay.chat.news;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import phuchuay.platform.Signals;

/** Writes news beside the change that they tell of, and wakes whoever follows after the commit. */
@Component
public class NewsRows {

  /** The channel of {@link Signals} on which everybody hears that there are news. */
  public static final String CHANNEL = "news";

  private final JdbcClient sql;
  private final Signals signals;

  NewsRows(JdbcClient sql, Signals signals) {
    this.sql = sql;
    this.signals = signals;
  }

  /** In the transaction of the change. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(String lineId, News.Kind kind) {
    sql.sql("insert into news (line_id, kind) values (?, ?)").params(lineId, kind.name()).update();
    wakeAfterCommit();
  }

  /** News that a statement of its own has written are looked for when it has committed. */
  public void wakeAfterCommit() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      wake();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            wake();
          }
        });
  }

  /** News have been committed. */
  public void wake() {
    signals.nudge(CHANNEL);
  }
}
