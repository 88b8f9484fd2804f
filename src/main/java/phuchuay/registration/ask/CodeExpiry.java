package phuchuay.registration.ask;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.AccountSystem;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Seal;
import phuchuay.platform.Secret;
import phuchuay.platform.Time;
import phuchuay.registration.CodeRequest;
import phuchuay.registration.RegistrationSettings;

/** Codes that nobody uses: a word before their end, once for all of a request, then the end. */
@Component
class CodeExpiry {

  private final JdbcClient sql;
  private final Seal seal;
  private final CodeDelivery delivery;
  private final RegistrationSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  CodeExpiry(
      JdbcClient sql,
      Seal seal,
      CodeDelivery delivery,
      RegistrationSettings settings,
      TransactionTemplate transaction,
      Clock clock) {
    this.sql = sql;
    this.seal = seal;
    this.delivery = delivery;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 60_000)
  void look() {
    expire();
    while (Boolean.TRUE.equals(transaction.execute(_ -> remindOne()))) {}
  }

  void expire() {
    sql.sql(
            """
            update activation_code set state = 'EXPIRED', ended_at = :now
            where state = 'ISSUED' and expires_at <= :now
            """)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** Of many instances one finds it, marks it and sends in one change. */
  private boolean remindOne() {
    Optional<Unused> unused = next();
    unused.ifPresent(
        one -> {
          sql.sql(
                  "update activation_code set reminded_at = ? where request = ? and state ="
                      + " 'ISSUED'")
              .params(Timestamp.from(clock.instant()), one.asked().id())
              .update();
          delivery.reminded(one.asked(), LocalDate.ofInstant(one.until(), Time.BANGKOK));
        });
    return unused.isPresent();
  }

  private Optional<Unused> next() {
    Instant soon = clock.instant().plus(settings.remindBefore());
    return sql.sql(
            """
            select request, system, agency, name, email, line_id, expires_at from activation_code
            where state = 'ISSUED' and kind = 'ISSUED_TO_PERSON' and request is not null
              and reminded_at is null and expires_at <= :soon and expires_at > :now
            order by expires_at limit 1 for update skip locked
            """)
        .param("soon", Timestamp.from(soon))
        .param("now", Timestamp.from(clock.instant()))
        .query(
            (row, _) ->
                new Unused(
                    new CodeRequest(
                        row.getObject("request", UUID.class),
                        AccountSystem.of(row.getString("system")),
                        row.getObject("agency", UUID.class),
                        1,
                        new Secret(seal.open(row.getBytes("name"))),
                        new EmailAddress(seal.open(row.getBytes("email"))),
                        row.getString("line_id")),
                    row.getTimestamp("expires_at").toInstant()))
        .optional();
  }

  private record Unused(CodeRequest asked, Instant until) {}
}
