package phuchuay.account.privacy;

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
import phuchuay.platform.Attempts;
import phuchuay.platform.DataSubject;
import phuchuay.platform.PersonalData;
import phuchuay.platform.Seal;

/**
 * The account itself, its tickets and recovery codes. Passwords, keys and codes are not for a copy:
 * whoever finds it must not get in.
 */
@Component
@Order(1)
class KeptAccount implements PersonalData {

  private static final List<String> COUNTED = List.of("second-step", "mail-code", MyData.COPIES);

  private final JdbcClient sql;
  private final Seal seal;
  private final Attempts attempts;

  KeptAccount(JdbcClient sql, Seal seal, Attempts attempts) {
    this.sql = sql;
    this.seal = seal;
    this.attempts = attempts;
  }

  @Override
  public String name() {
    return "account";
  }

  @Override
  public List<Part> parts(DataSubject whom) {
    return List.of(
        new Part("account", rows("select * from account where id = ?", this::account, whom)),
        new Part(
            "tickets",
            rows("select * from ticket where account = ? order by created_at", this::ticket, whom)),
        new Part(
            "recovery",
            rows(
                "select used_at from recovery_code where account = ?",
                KeptAccount::recovery,
                whom)));
  }

  /** The row of the account was wiped when they asked. */
  @Override
  public Erased erase(DataSubject whom) {
    if (whom.account() != null) {
      sql.sql("delete from ticket where account = ?").param(whom.account()).update();
      sql.sql("delete from recovery_code where account = ?").param(whom.account()).update();
      COUNTED.forEach(what -> attempts.forget(what, whom.account().toString()));
    }
    return Erased.ALL;
  }

  private List<Map<String, @Nullable Object>> rows(String select, Reader reader, DataSubject whom) {
    return sql.sql(select).param(whom.account()).query(reader::read).list();
  }

  private Map<String, @Nullable Object> account(ResultSet row, int number) throws SQLException {
    Map<String, @Nullable Object> account = new LinkedHashMap<>();
    account.put("id", row.getString("id"));
    account.put("system", row.getString("system"));
    account.put("state", row.getString("state"));
    account.put("username", row.getString("username"));
    account.put("name", opened(row, "name"));
    account.put("email", opened(row, "email"));
    account.put("proven", moment(row, "email_proven"));
    account.put("phone", opened(row, "phone"));
    account.put("number", opened(row, "number"));
    account.put("app", row.getBytes("totp") != null);
    account.put("roles", String.join(" ", (String[]) row.getArray("roles").getArray()));
    account.put("scope", String.join(" ", (String[]) row.getArray("scope").getArray()));
    account.put("language", row.getString("language"));
    account.put("created", moment(row, "created_at"));
    account.put("password", moment(row, "password_at"));
    account.put("entered", moment(row, "entered_at"));
    return account;
  }

  private Map<String, @Nullable Object> ticket(ResultSet row, int number) throws SQLException {
    Map<String, @Nullable Object> ticket = new LinkedHashMap<>();
    ticket.put("at", moment(row, "created_at"));
    ticket.put("purpose", row.getString("purpose"));
    ticket.put("until", moment(row, "expires_at"));
    ticket.put("used", moment(row, "used_at"));
    ticket.put("payload", opened(row, "payload"));
    return ticket;
  }

  private static Map<String, @Nullable Object> recovery(ResultSet row, int number)
      throws SQLException {
    Map<String, @Nullable Object> code = new LinkedHashMap<>();
    code.put("used", moment(row, "used_at"));
    return code;
  }

  private @Nullable String opened(ResultSet row, String column) throws SQLException {
    byte[] sealed = row.getBytes(column);
    return sealed == null ? null : seal.read(sealed);
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }

  /** One row as the copy has it. */
  private interface Reader {
    Map<String, @Nullable Object> read(ResultSet row, int number) throws SQLException;
  }
}
