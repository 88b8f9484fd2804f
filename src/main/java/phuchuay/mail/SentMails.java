package phuchuay.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Fingerprints;
import phuchuay.platform.Seal;
import phuchuay.platform.Secret;

/** What was sent to somebody by mail (ส่งอะไรไปแล้ว): when, and what became of it. */
@Component
public class SentMails {

  private static final String SENT =
      """
      select id, template, state, attempts, reason, address, about, topic, fills ->> 'number' as number,
             created_at, settled_at
      from mail where %s order by created_at desc, id desc limit :most
      """;

  private final JdbcClient sql;
  private final Fingerprints fingerprints;
  private final Seal seal;

  SentMails(JdbcClient sql, Fingerprints fingerprints, Seal seal) {
    this.sql = sql;
    this.fingerprints = fingerprints;
    this.seal = seal;
  }

  /** To this address, whatever it is about; the newest first. */
  public List<SentMail> to(EmailAddress address, int most) {
    byte[][] prints = fingerprints.marks(Mails.ADDRESS, address.value()).toArray(byte[][]::new);
    return sent(
        sql.sql(SENT.formatted("address_print = any(:prints::bytea[])")).param("prints", prints),
        most);
  }

  /** About this account, whatever address it went to; the newest first. */
  public List<SentMail> about(UUID account, int most) {
    return sent(sql.sql(SENT.formatted("about = :account")).param("account", account), most);
  }

  private List<SentMail> sent(StatementSpec asked, int most) {
    return asked.param("most", most).query(this::mail).list();
  }

  private SentMail mail(ResultSet row, int number) throws SQLException {
    Timestamp settled = row.getTimestamp("settled_at");
    String named = row.getString("number");
    return new SentMail(
        row.getLong("id"),
        row.getString("template"),
        row.getString("state"),
        row.getInt("attempts"),
        row.getString("reason"),
        masked(row.getBytes("address")),
        row.getObject("about", UUID.class),
        row.getString("topic"),
        named == null ? "" : named,
        row.getTimestamp("created_at").toInstant(),
        settled == null ? null : settled.toInstant());
  }

  /** An address that is forgotten is shown as nothing, one that no key opens as hidden. */
  private String masked(byte[] address) {
    return address.length == 0
        ? ""
        : EmailAddress.read(seal.read(address)).map(EmailAddress::masked).orElse(Secret.HIDDEN);
  }
}
