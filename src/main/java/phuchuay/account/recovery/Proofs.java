package phuchuay.account.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.account.AccountSystem;
import phuchuay.account.kept.Account;
import phuchuay.platform.Fingerprints;
import phuchuay.platform.Seal;
import phuchuay.platform.Secret;

/** The rows of questions, and of the numbers by which their owner is found. */
@Component
class Proofs {

  private static final String PURPOSE = "recovery numbers";
  private static final UUID NOBODY = new UUID(0, 0);

  private final JdbcClient sql;
  private final Seal seal;
  private final Fingerprints prints;
  private final Clock clock;

  Proofs(JdbcClient sql, Seal seal, Fingerprints prints, Clock clock) {
    this.sql = sql;
    this.seal = seal;
    this.prints = prints;
    this.clock = clock;
  }

  /** In place of what was set before; false when somebody else of the system has these numbers. */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean set(Account account, Numbers numbers, List<Question> questions) {
    if (owner(account.system(), numbers).filter(id -> !id.equals(account.id())).isPresent()) {
      return false;
    }
    forget(account.id());
    sql.sql("insert into recovery_proof (account, system, numbers, set_at) values (?, ?, ?, ?)")
        .param(account.id())
        .param(account.system().word())
        .param(prints.mark(PURPOSE, numbers.text()))
        .param(Timestamp.from(clock.instant()))
        .update();
    for (int place = 1; place <= questions.size(); place++) {
      add(account.id(), place, questions.get(place - 1));
    }
    return true;
  }

  void forget(UUID account) {
    sql.sql("delete from recovery_proof where account = ?").param(account).update();
  }

  /** Takes as many steps whether or not there is somebody. */
  Optional<Proof> find(AccountSystem system, Numbers numbers) {
    return proof(owner(system, numbers).orElse(NOBODY));
  }

  Optional<Proof> of(UUID account) {
    return proof(account);
  }

  /** The question at this place, the first being 1; empty for nobody. */
  Optional<Question> question(@Nullable UUID account, int place) {
    return sql.sql(
            "select code, own, answer from recovery_question where account = ? and place = ?")
        .param(account == null ? NOBODY : account)
        .param(place)
        .query(this::question)
        .optional();
  }

  /** The answers were wrong again: how often in a row now. */
  int wrong(UUID account) {
    return sql.sql("update recovery_proof set wrong = wrong + 1 where account = ? returning wrong")
        .param(account)
        .query(Integer.class)
        .single();
  }

  void right(UUID account) {
    sql.sql("update recovery_proof set wrong = 0 where account = ?").param(account).update();
  }

  void lock(UUID account) {
    sql.sql("update recovery_proof set locked_at = ? where account = ?")
        .param(Timestamp.from(clock.instant()))
        .param(account)
        .update();
  }

  boolean unlock(UUID account) {
    return sql.sql(
                """
                update recovery_proof set locked_at = null, wrong = 0
                where account = ? and locked_at is not null
                """)
            .param(account)
            .update()
        == 1;
  }

  private Optional<UUID> owner(AccountSystem system, Numbers numbers) {
    List<UUID> owners =
        sql.sql(
                """
                select p.account from recovery_proof p join account a on a.id = p.account
                where p.numbers = any(:marks::bytea[]) and p.system = :system
                  and a.state in ('ACTIVE', 'LOCKED')
                limit 2
                """)
            .param("marks", prints.marks(PURPOSE, numbers.text()).toArray(byte[][]::new))
            .param("system", system.word())
            .query(UUID.class)
            .list();
    return owners.size() == 1 ? Optional.of(owners.getFirst()) : Optional.empty();
  }

  private Optional<Proof> proof(UUID account) {
    List<Question> questions =
        sql.sql("select code, own, answer from recovery_question where account = ? order by place")
            .param(account)
            .query(this::question)
            .list();
    return sql.sql("select account, system, locked_at from recovery_proof where account = ?")
        .param(account)
        .query((row, _) -> proof(row, questions))
        .optional();
  }

  private static Proof proof(ResultSet row, List<Question> questions) throws SQLException {
    Timestamp locked = row.getTimestamp("locked_at");
    return new Proof(
        row.getObject("account", UUID.class),
        AccountSystem.of(row.getString("system")),
        questions,
        locked == null ? null : locked.toInstant());
  }

  private Question question(ResultSet row, int number) throws SQLException {
    byte[] own = row.getBytes("own");
    return new Question(
        row.getString("code"),
        own == null ? null : new Secret(seal.open(own)),
        row.getString("answer"));
  }

  private void add(UUID account, int place, Question question) {
    sql.sql(
            """
            insert into recovery_question (account, place, code, own, answer) values (?, ?, ?, ?, ?)
            """)
        .param(account)
        .param(place)
        .param(question.code())
        .param(question.own() == null ? null : seal.seal(question.own().value()))
        .param(question.answer())
        .update();
  }
}
