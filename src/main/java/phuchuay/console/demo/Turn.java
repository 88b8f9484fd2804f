package phuchuay.console.demo;

import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.platform.Demo;

/**
 * Lets one instance at a time enter a piece of the demo, whole or not at all; none any more when
 * this one ends.
 */
@Demo
@Component
class Turn implements AutoCloseable {

  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private volatile boolean over;

  Turn(JdbcClient sql, TransactionTemplate transaction) {
    this.sql = sql;
    this.transaction = transaction;
  }

  <T> T alone(Supplier<T> work) {
    if (over) {
      throw new CancellationException();
    }
    return transaction.execute(
        _ -> {
          sql.sql("select pg_advisory_xact_lock(hashtext('demo'))").query((_, _) -> 0).single();
          return work.get();
        });
  }

  @Override
  public void close() {
    over = true;
  }
}
