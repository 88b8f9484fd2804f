package phuchuay.account.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.platform.DataSubject;
import phuchuay.platform.PersonalData;
import phuchuay.platform.Seal;

/**
 * How a person meant to come back in, and when they asked to. Answers and numbers are kept as marks
 * only: there is nothing of them to show.
 */
@Component
@Order(2)
class KeptRecovery implements PersonalData {

  private final JdbcClient sql;
  private final Questions questions;
  private final Seal seal;

  KeptRecovery(JdbcClient sql, Questions questions, Seal seal) {
    this.sql = sql;
    this.questions = questions;
    this.seal = seal;
  }

  @Override
  public String name() {
    return "recovery";
  }

  @Override
  public List<Part> parts(DataSubject whom) {
    return List.of(
        new Part(
            "questions",
            sql.sql(
                    """
                    select q.place, q.code, q.own, p.set_at
                    from recovery_question q join recovery_proof p on p.account = q.account
                    where q.account = ? order by q.place
                    """)
                .param(whom.account())
                .query(this::question)
                .list()),
        new Part(
            "requests",
            sql.sql("select * from recovery where account = ? order by asked_at, id")
                .param(whom.account())
                .query(KeptRecovery::request)
                .list()));
  }

  @Override
  public Erased erase(DataSubject whom) {
    if (whom.account() != null) {
      sql.sql("delete from recovery where account = ?").param(whom.account()).update();
      sql.sql("delete from recovery_proof where account = ?").param(whom.account()).update();
    }
    return Erased.ALL;
  }

  private Map<String, @Nullable Object> question(ResultSet row, int number) throws SQLException {
    byte[] own = row.getBytes("own");
    String code = row.getString("code");
    Map<String, @Nullable Object> question = new LinkedHashMap<>();
    question.put("at", moment(row, "set_at"));
    question.put(
        "question", own != null ? seal.read(own) : code == null ? null : words(code));
    return question;
  }

  private String words(String code) {
    return questions.words(code, Locale.of("th"));
  }

  private static Map<String, @Nullable Object> request(ResultSet row, int number)
      throws SQLException {
    Map<String, @Nullable Object> request = new LinkedHashMap<>();
    request.put("at", moment(row, "asked_at"));
    request.put("kind", row.getString("kind"));
    request.put("state", row.getString("state"));
    request.put("decided", moment(row, "decided_at"));
    request.put("reference", row.getString("reference"));
    return request;
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }
}
