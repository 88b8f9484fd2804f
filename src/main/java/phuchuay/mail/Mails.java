package phuchuay.mail;

import java.sql.Timestamp;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Fingerprints;
import phuchuay.platform.RealTime;

/** The mails we send: each is a row, written with the change that causes it, before it leaves. */
@Component
public class Mails {

  static final String ADDRESS = "mail address";

  private final JdbcClient sql;
  private final Packing packing;
  private final Fingerprints fingerprints;
  private final RealTime time;
  private final Outbox outbox;

  Mails(JdbcClient sql, Packing packing, Fingerprints fingerprints, RealTime time, Outbox outbox) {
    this.sql = sql;
    this.packing = packing;
    this.fingerprints = fingerprints;
    this.time = time;
    this.outbox = outbox;
  }

  /** Leaves after the caller's commit and never without it; the id is the one in the ledger. */
  @Transactional(propagation = Propagation.MANDATORY)
  public long send(Mail mail) {
    Packed packed = packing.pack(mail, time.instant());
    supersede(mail);
    long id = write(mail, packed);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            outbox.wake();
          }
        });
    return id;
  }

  /** How many mails of this template we were asked to send to this address lately. */
  public int sentTo(EmailAddress address, String template, Duration lately) {
    return sql.sql(
            """
            select count(*) from mail
            where address_print = any(:prints::bytea[]) and template = :template and created_at >= :since
            """)
        .param("prints", fingerprints.marks(ADDRESS, address.value()).toArray(byte[][]::new))
        .param("template", template)
        .param("since", Timestamp.from(time.instant().minus(lately)))
        .query(Integer.class)
        .single();
  }

  private void supersede(Mail mail) {
    if (mail.topic() != null) {
      sql.sql(
              """
              update mail
              set state = case when unclear > 0 then 'UNKNOWN' else 'CANCELLED' end, reason = 'superseded',
                  letter = null, settled_at = ?
              where topic = ? and state = 'QUEUED'
              """)
          .param(Timestamp.from(time.instant()))
          .param(mail.topic())
          .update();
    }
  }

  private long write(Mail mail, Packed packed) {
    return sql.sql(
            """
            insert into mail (message_id, template, template_version, fills, topic, about, address, address_print,
                              letter, state, until, created_at, next_try_at)
            values (:message, :template, :version, :fills::jsonb, :topic, :about, :address, :print,
                    :letter, 'QUEUED', :until, :now, :now)
            returning id
            """)
        .param("message", packed.messageId())
        .param("template", mail.template())
        .param("version", packed.version())
        .param("fills", packed.fills())
        .param("topic", mail.topic())
        .param("about", mail.about())
        .param("address", packed.address())
        .param("print", fingerprints.mark(ADDRESS, mail.to().value()))
        .param("letter", packed.letter())
        .param("until", Timestamp.from(time.instant().plus(mail.goodFor())))
        .param("now", Timestamp.from(time.instant()))
        .query(Long.class)
        .single();
  }
}
