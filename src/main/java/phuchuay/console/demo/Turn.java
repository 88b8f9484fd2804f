package phuchuay.console.demo;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.platform.Demo;

/** Lets one instance at a time enter a piece of the demo, whole or not at all. */
@Demo
@Component
class Turn {

  private final JdbcClient sql;
  private final TransactionTemplate transaction;

  Turn(JdbcClient sql, TransactionTemplate transaction) {
    this.sql = sql;
    this.transaction = transaction;
  }

  <T> T alone(Supplier<T> work) {
    return transaction.execute(
        _ -> {
          sql.sql("select pg_advisory_xact_lock(hashtext('demo'))").query((_, _) -> 0).single();
          return work.get();
        });
  }
}
