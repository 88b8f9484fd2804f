package phuchuay.cast;

import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people of the tests: each a new phone. */
@TestComponent
public class People {

  private final Environment environment;
  private final JdbcClient sql;

  People(Environment environment, JdbcClient sql) {
    this.environment = environment;
    this.sql = sql;
  }

  /** Somebody who has never written before. */
  public Person somebody() {
    return new Person("U" + UUID.randomUUID().toString().replace("-", ""), callback(), sql);
  }

  public Callback callback() {
    return new Callback(Integer.parseInt(environment.getRequiredProperty("local.server.port")));
  }
}
