package phuchuay.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import phuchuay.platform.DataSubject;
import phuchuay.platform.Fingerprints;
import phuchuay.platform.PersonalData;
import phuchuay.platform.RealTime;
import phuchuay.platform.RowsByPage;
import phuchuay.platform.Seal;

/** The mails about a person's account, or to an address that is theirs alone; never their bytes. */
@Component
@Order(5)
class KeptMails implements PersonalData {

  private static final String THEIRS =
      "(about = :account or about is null and address_print = any(:prints::bytea[]))";

  private final JdbcClient sql;
  private final Fingerprints fingerprints;
  private final Seal seal;
  private final RealTime time;

  KeptMails(JdbcClient sql, Fingerprints fingerprints, Seal seal, RealTime time) {
    this.sql = sql;
    this.fingerprints = fingerprints;
    this.seal = seal;
    this.time = time;
  }

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public List<Part> parts(DataSubject whom) {
    return List.of(Part.of("mails", last -> mails(whom, last)));
  }

  private List<Map<String, @Nullable Object>> mails(
      DataSubject whom, @Nullable Map<String, @Nullable Object> last) {
    return of(
            whom,
            """
            select id, created_at, template, address, state, settled_at, message_id from mail
            where %s and id > :after order by id limit :most
            """)
        .param("after", last == null ? 0L : last.get("number"))
        .param("most", RowsByPage.PAGE)
        .query(this::mail)
        .list();
  }

  /** What waits is cancelled, unless it was written after they asked: that may still leave. */
  @Override
  public Erased erase(DataSubject whom) {
    cancel(whom);
    if (forget(whom) > 0) {
      return Erased.SOME;
    }
    boolean left =
        of(whom, "select exists (select from mail where %s)").query(Boolean.class).single();
    return left ? Erased.LATER : Erased.ALL;
  }

  private void cancel(DataSubject whom) {
    of(
            whom,
            """
            update mail
            set state = case when unclear > 0 then 'UNKNOWN' else 'CANCELLED' end, reason = 'erased',
                letter = null, settled_at = :now
            where %s and state = 'QUEUED' and created_at < :asked
            """)
        .param("now", Timestamp.from(time.instant()))
        .param("asked", Timestamp.from(whom.asked()))
        .update();
  }

  private int forget(DataSubject whom) {
    return of(
            whom,
            """
            update mail set address = '', address_print = '', fills = '{}', topic = null, about = null
            where id in (select id from mail where %s and settled_at is not null limit 1000)
            """)
        .update();
  }

  private StatementSpec of(DataSubject whom, String statement) {
    byte[][] prints =
        whom.emails().stream()
            .flatMap(email -> fingerprints.marks(Mails.ADDRESS, email.value()).stream())
            .toArray(byte[][]::new);
    return sql.sql(statement.formatted(THEIRS))
        .param("account", whom.account())
        .param("prints", prints);
  }

  private Map<String, @Nullable Object> mail(ResultSet row, int number) throws SQLException {
    Timestamp settled = row.getTimestamp("settled_at");
    Map<String, @Nullable Object> mail = new LinkedHashMap<>();
    mail.put("number", row.getLong("id"));
    mail.put("at", row.getTimestamp("created_at").toInstant());
    mail.put("template", row.getString("template"));
    mail.put("to", seal.read(row.getBytes("address")));
    mail.put("state", row.getString("state"));
    mail.put("settled", settled == null ? null : settled.toInstant());
    mail.put("message", row.getString("message_id"));
    return mail;
  }
}
