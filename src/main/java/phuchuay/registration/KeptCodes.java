package phuchuay.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.platform.DataSubject;
import phuchuay.platform.PersonalData;

/** The activation codes that were made for a person, and how they joined with one. */
@Component
@Order(7)
class KeptCodes implements PersonalData {

  private static final String THEIRS = "account = :account or line_id = any(:phones)";

  private final JdbcClient sql;

  KeptCodes(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public String name() {
    return "codes";
  }

  @Override
  public List<Part> parts(DataSubject whom) {
    return List.of(
        new Part(
            "codes",
            theirs(
                    "select system, state, requested_at, issued_at, used_at from activation_code"
                        + " where "
                        + THEIRS
                        + " order by requested_at, id",
                    whom)
                .query(KeptCodes::shown)
                .list()));
  }

  /** That a code was made and used stays with its agency; whom it was for does not. */
  @Override
  public Erased erase(DataSubject whom) {
    if (whom.account() != null) {
      sql.sql("delete from joining where account = ?").param(whom.account()).update();
    }
    theirs(
            """
            update activation_code set name = null, email = null, email_print = null, line_id = null,
              state = case when state in ('REQUESTED', 'ISSUED') then 'CANCELLED' else state end,
              ended_at = coalesce(ended_at, now())
            where (name is not null or email is not null or line_id is not null) and (
            """
                + THEIRS
                + ")",
            whom)
        .update();
    return Erased.ALL;
  }

  private JdbcClient.StatementSpec theirs(String statement, DataSubject whom) {
    return sql.sql(statement)
        .param("account", whom.account())
        .param("phones", whom.phones().toArray(String[]::new));
  }

  private static Map<String, @Nullable Object> shown(ResultSet row, int number)
      throws SQLException {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    shown.put("at", moment(row, "requested_at"));
    shown.put("system", row.getString("system"));
    shown.put("state", row.getString("state"));
    shown.put("issued", moment(row, "issued_at"));
    shown.put("used", moment(row, "used_at"));
    return shown;
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }
}
