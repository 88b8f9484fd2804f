package phuchuay.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import phuchuay.platform.DataSubject;
import phuchuay.platform.Fingerprints;
import phuchuay.platform.PersonalData;
import phuchuay.platform.RowsByPage;

/** What a person was told of cases, and how; the words themselves are kept by chat and mail. */
@Component
@Order(8)
class KeptNotices implements PersonalData {

  private final JdbcClient sql;
  private final Fingerprints prints;

  KeptNotices(JdbcClient sql, Fingerprints prints) {
    this.sql = sql;
    this.prints = prints;
  }

  @Override
  public String name() {
    return "notices";
  }

  @Override
  public List<Part> parts(DataSubject whom) {
    return List.of(Part.of("notices", last -> notices(whom, last)));
  }

  /** That a case was told of stays; whom it was told does not. */
  @Override
  public Erased erase(DataSubject whom) {
    int erased =
        of(
                whom,
                """
                update notice set whom = 'erased ' || id, shown = ''
                where id in (
                  select id from notice where whom = any(:whom) and created_at <= :asked limit 1000)
                """)
            .param("asked", Timestamp.from(whom.asked()))
            .update();
    return erased > 0 ? Erased.SOME : Erased.ALL;
  }

  private List<Map<String, @Nullable Object>> notices(
      DataSubject whom, @Nullable Map<String, @Nullable Object> last) {
    return of(
            whom,
            """
            select id, created_at, system, number, channel from notice
            where whom = any(:whom) and id > :after order by id limit :most
            """)
        .param("after", last == null ? 0L : last.get("number"))
        .param("most", RowsByPage.PAGE)
        .query(KeptNotices::shown)
        .list();
  }

  private StatementSpec of(DataSubject whom, String statement) {
    Stream<String> account = Stream.ofNullable(whom.account()).map(id -> Recipient.PERSON + id);
    Stream<String> phones = whom.phones().stream().map(phone -> Recipient.CONTACT + phone);
    Stream<String> mails =
        whom.emails().stream()
            .flatMap(email -> prints.marks(Recipients.ADDRESS, email.value()).stream())
            .map(mark -> Recipient.MAIL + HexFormat.of().formatHex(mark));
    return sql.sql(statement)
        .param(
            "whom", Stream.of(account, phones, mails).flatMap(keys -> keys).toArray(String[]::new));
  }

  private static Map<String, @Nullable Object> shown(ResultSet row, int number)
      throws SQLException {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    shown.put("number", row.getLong("id"));
    shown.put("at", row.getTimestamp("created_at").toInstant());
    shown.put("system", row.getString("system"));
    shown.put("notice", row.getString("number"));
    shown.put("channel", row.getString("channel"));
    return shown;
  }
}
