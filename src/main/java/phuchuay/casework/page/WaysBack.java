package phuchuay.casework.page;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.casework.CaseFile;
import phuchuay.casework.CaseNumber;
import phuchuay.casework.kept.CaseRows;
import phuchuay.casework.programme.FieldKind;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.programme.Programmes;
import phuchuay.mail.Mail;
import phuchuay.mail.Mails;
import phuchuay.platform.Attempts;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Fingerprints;
import phuchuay.platform.Limit;
import phuchuay.platform.PublicAddress;
import phuchuay.platform.Secret;
import phuchuay.platform.Taken;

/** The way back to a case for who has no account: a link to the address that stands in it. */
@Component
class WaysBack {

  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int MAILS = 3;
  private static final int QUESTIONS = 20;
  private static final int BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient sql;
  private final CaseRows cases;
  private final Programmes programmes;
  private final Fingerprints prints;
  private final Attempts attempts;
  private final Mails mails;
  private final PublicAddress house;
  private final TransactionTemplate transaction;
  private final Clock clock;

  WaysBack(
      JdbcClient sql,
      CaseRows cases,
      Programmes programmes,
      Fingerprints prints,
      Attempts attempts,
      Mails mails,
      PublicAddress house,
      TransactionTemplate transaction,
      Clock clock) {
    this.sql = sql;
    this.cases = cases;
    this.programmes = programmes;
    this.prints = prints;
    this.attempts = attempts;
    this.mails = mails;
    this.house = house;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What whoever asked is told; whether a mail left they read in their mailbox. */
  enum Asked {
    SENT(200),
    WAIT(429),
    AWAY(503);

    final int status;

    Asked(int status) {
      this.status = status;
    }
  }

  Asked ask(@Nullable CaseNumber number, EmailAddress email, String from) {
    Taken taken = attempts.take("way-back-from", from, QUESTIONS, HOUR);
    if (!taken.allowed()) {
      return taken.away() ? Asked.AWAY : Asked.WAIT;
    }
    Optional.ofNullable(number)
        .flatMap(cases::find)
        .filter(file -> Callers.withoutAccount(file.applicant()))
        .filter(file -> says(file, email))
        .filter(file -> mayMail(file))
        .ifPresent(file -> transaction.executeWithoutResult(_ -> mail(file, email)));
    return Asked.SENT;
  }

  private boolean says(CaseFile file, EmailAddress email) {
    var answers = cases.open(file.id());
    return programmes
        .of(file)
        .form()
        .fields()
        .filter(field -> field.kind() == FieldKind.EMAIL)
        .flatMap(field -> answers.secret(field.id()).stream())
        .flatMap(secret -> EmailAddress.read(secret.value()).stream())
        .anyMatch(email::equals);
  }

  private boolean mayMail(CaseFile file) {
    return attempts.take(new Limit("way-back-to", file.id().toString(), MAILS, HOUR)).allowed();
  }

  private void mail(CaseFile file, EmailAddress email) {
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    sql.sql("insert into case_way_back (mark, case_id, expires_at) values (?, ?, ?)")
        .param(prints.mark("way back", ticket))
        .param(file.id())
        .param(Timestamp.from(clock.instant().plus(LIFE)))
        .update();
    Programme programme = programmes.of(file);
    Map<String, Object> fills =
        Map.of(
            "number", file.number().shown(),
            "programme", programme.name().th(),
            "minutes", LIFE.toMinutes(),
            "link", new Secret(house.of("/track/back/" + ticket).toString()));
    mails.send(
        Mail.to(email, "casework/way-back", fills)
            .superseding("way-back " + file.id())
            .goodFor(LIFE));
  }

  boolean look(String ticket) {
    return sql.sql(
            """
            select exists (select from case_way_back
                           where mark = any(:marks::bytea[]) and used_at is null and expires_at > :now)
            """)
        .param("marks", marks(ticket))
        .param("now", Timestamp.from(clock.instant()))
        .query(Boolean.class)
        .single();
  }

  /** Once; only one of many who try at once gets in. */
  Optional<CaseFile> use(String ticket) {
    return sql.sql(
            """
            update case_way_back set used_at = :now
            where mark = any(:marks::bytea[]) and used_at is null and expires_at > :now
            returning case_id
            """)
        .param("marks", marks(ticket))
        .param("now", Timestamp.from(clock.instant()))
        .query(UUID.class)
        .optional()
        .flatMap(cases::find);
  }

  @Scheduled(cron = "0 35 3 * * *", zone = "Asia/Bangkok")
  void forget() {
    sql.sql("delete from case_way_back where expires_at < ?")
        .param(Timestamp.from(clock.instant().minus(HOUR)))
        .update();
  }

  private byte[][] marks(String ticket) {
    return prints.marks("way back", ticket).toArray(byte[][]::new);
  }
}
