package phuchuay.account.link;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import phuchuay.account.kept.Account;
import phuchuay.platform.Fingerprints;
import phuchuay.platform.RealTime;

/**
 * Proofs of linking, each good once and for a short time; a newer one takes an older one's place.
 */
@Component
class Proofs {

  /** How it reaches who is to prove it. */
  enum Way {
    /** A link in a mail to the account's address. */
    MAIL,
    /** A nonce that only LINE sends back, for one phone. */
    LINE
  }

  private static final String PURPOSE = "line proof";
  private static final String LIVE = "used_at is null and expires_at > :now";
  private static final Duration KEPT = Duration.ofDays(1);

  private final JdbcClient sql;
  private final Fingerprints prints;
  private final RealTime time;

  Proofs(JdbcClient sql, Fingerprints prints, RealTime time) {
    this.sql = sql;
    this.prints = prints;
    this.time = time;
  }

  void issue(Way way, Account account, String lineId, String value, Duration life) {
    cancel(way, account.id());
    sql.sql(
            """
            insert into line_proof (mark, way, account, line_id, knew, created_at, expires_at)
            values (:mark, :way, :account, :line, :knew, :now, :until)
            """)
        .param("mark", prints.mark(PURPOSE, way + "/" + value))
        .param("way", way.name())
        .param("account", account.id())
        .param("line", lineId)
        .param("knew", prints.mark(PURPOSE, state(account)))
        .param("now", now())
        .param("until", Timestamp.from(time.instant().plus(life)))
        .update();
  }

  /** Looks without touching. */
  Optional<Proof> look(Way way, String value) {
    return sql.sql(
            "select account, line_id, knew from line_proof where mark = any(:marks::bytea[]) and "
                + LIVE)
        .param("marks", marks(way, value))
        .param("now", now())
        .query(Proofs::proof)
        .optional();
  }

  /** Uses it up; of many who try at once one gets it. */
  Optional<Proof> use(Way way, String value) {
    return sql.sql(
            "update line_proof set used_at = :now where mark = any(:marks::bytea[]) and "
                + LIVE
                + " returning account, line_id, knew")
        .param("marks", marks(way, value))
        .param("now", now())
        .query(Proofs::proof)
        .optional();
  }

  /** Whatever this account was to prove so is worth nothing any more. */
  void cancel(Way way, UUID account) {
    sql.sql(
            "update line_proof set used_at = :now where account = :account and way = :way and"
                + " used_at is null")
        .param("now", now())
        .param("account", account)
        .param("way", way.name())
        .update();
  }

  /** Whether the account is still as it was when this was given. */
  boolean stillOf(Account account, Proof proof) {
    return account.active()
        && prints.marks(PURPOSE, state(account)).stream()
            .anyMatch(mark -> MessageDigest.isEqual(mark, proof.knew()));
  }

  @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Bangkok")
  void forget() {
    sql.sql("delete from line_proof where expires_at < ?")
        .param(Timestamp.from(time.instant().minus(KEPT)))
        .update();
  }

  private static String state(Account account) {
    String address = account.email() == null ? "" : account.email().value();
    return account.id() + "\n" + account.password() + "\n" + address;
  }

  private byte[][] marks(Way way, String value) {
    return prints.marks(PURPOSE, way + "/" + value).toArray(byte[][]::new);
  }

  private static Proof proof(ResultSet row, int number) throws SQLException {
    return new Proof(
        row.getObject("account", UUID.class), row.getString("line_id"), row.getBytes("knew"));
  }

  private Timestamp now() {
    return Timestamp.from(time.instant());
  }
}
