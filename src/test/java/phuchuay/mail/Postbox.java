package phuchuay.mail;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.cast.FakeSmtp;

/** The rows of mails in a test, and the server they leave by: the local catcher, or a fake one. */
class Postbox {

  private final Mails mails;
  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final JavaMailSenderImpl server;
  private final Outbox outbox;
  private final Brakes brakes;
  private final int catcher;

  Postbox(
      Mails mails,
      JdbcClient sql,
      TransactionTemplate transaction,
      JavaMailSenderImpl server,
      Outbox outbox,
      Brakes brakes) {
    this.mails = mails;
    this.sql = sql;
    this.transaction = transaction;
    this.server = server;
    this.outbox = outbox;
    this.brakes = brakes;
    this.catcher = server.getPort();
  }

  long sends(Mail mail) {
    return transaction.execute(_ -> mails.send(mail));
  }

  void leavesBy(FakeSmtp fake) {
    server.setPort(fake.port());
  }

  /** Everything is as it was: the local catcher, no brakes, nothing that waits. */
  void clears() {
    server.setPort(catcher);
    server.setUsername(null);
    server.setPassword(null);
    await().atMost(Duration.ofSeconds(10)).until(outbox::idle);
    sql.sql(
            """
            update mail set state = 'CANCELLED', letter = null, settled_at = now()
            where state in ('QUEUED', 'SENDING')
            """)
        .update();
    brakes.release();
  }

  /** Its next try is due now. */
  void hurries(long mail) {
    becomes(mail, "QUEUED");
    set(mail, "next_try_at = now()");
  }

  /** As an instance that was killed leaves it. */
  void isLeftBehind(long mail) {
    set(mail, "state = 'SENDING', next_try_at = now() - interval '1 s'");
  }

  void set(long mail, String change) {
    sql.sql("update mail set " + change + " where id = ?").param(mail).update();
  }

  Map<String, Object> becomes(long mail, String state) {
    return await()
        .atMost(Duration.ofSeconds(15))
        .until(
            () -> row(mail),
            row -> row.get("state").equals(state) && (int) row.get("attempts") > 0);
  }

  Map<String, Object> row(long mail) {
    return sql.sql("select * from mail where id = ?").param(mail).query().singleRow();
  }

  Map<String, Object> ledger(long mail) {
    return sql.sql("select * from mail_ledger where id = ?").param(mail).query().singleRow();
  }

  /** All that the database shows of a mail. */
  String everything(long mail) {
    return sql.sql(
            "select mail::text || encode(coalesce(letter, ''), 'escape') from mail where id = ?")
        .param(mail)
        .query(String.class)
        .single();
  }

  List<String> states(List<Long> mails) {
    return mails.stream().map(mail -> (String) row(mail).get("state")).toList();
  }
}
