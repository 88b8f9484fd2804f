package phuchuay.account.kept;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.AccountSystem;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.RealTime;
import phuchuay.platform.Seal;

/**
 * Questions about addresses: only written down when they are asked, so that the answer is the same
 * and as quick for whoever is unknown; who it is, is found out afterwards.
 */
public final class QuestionBox implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(QuestionBox.class);

  private final String table;
  private final JdbcClient sql;
  private final Seal seal;
  private final TransactionTemplate transaction;
  private final RealTime time;
  private final Consumer<Question> answer;
  private final ExecutorService worker;

  QuestionBox(
      String table,
      JdbcClient sql,
      Seal seal,
      TransactionTemplate transaction,
      RealTime time,
      Consumer<Question> answer) {
    this.table = table;
    this.sql = sql;
    this.seal = seal;
    this.transaction = transaction;
    this.time = time;
    this.answer = answer;
    this.worker =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().name(table).daemon().factory());
  }

  public void ask(Question question) {
    sql.sql("insert into " + table + " (system, email, line_id, asked_at) values (?, ?, ?, ?)")
        .param(question.system().word())
        .param(seal.seal(question.email().value()))
        .param(question.phone())
        .param(Timestamp.from(time.instant()))
        .update();
    worker.submit(this::work);
  }

  /** Also finds what another instance, or a restart, has left behind. */
  public void work() {
    boolean more = true;
    while (more) {
      more = Boolean.TRUE.equals(transaction.execute(_ -> answerOne()));
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }

  private boolean answerOne() {
    Optional<Optional<Question>> taken =
        sql.sql(
                """
                delete from %1$s
                where id = (select id from %1$s order by id limit 1 for update skip locked)
                returning system, email, line_id
                """
                    .formatted(table))
            .query(this::question)
            .optional();
    taken.flatMap(question -> question).ifPresent(answer);
    return taken.isPresent();
  }

  /** What no key opens any more holds up nobody else. */
  private Optional<Question> question(ResultSet row, int number) throws SQLException {
    try {
      return Optional.of(
          new Question(
              AccountSystem.of(row.getString("system")),
              new EmailAddress(seal.open(row.getBytes("email"))),
              row.getString("line_id")));
    } catch (IllegalStateException noKey) {
      log.warn("a question in {} could not be read: its seal key is gone", table);
      return Optional.empty();
    }
  }
}
