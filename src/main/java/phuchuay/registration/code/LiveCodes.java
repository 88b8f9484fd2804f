package phuchuay.registration.code;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.directory.Agencies;
import phuchuay.directory.Agency;
import phuchuay.directory.Status;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Fingerprints;
import phuchuay.platform.Seal;
import phuchuay.registration.RegistrationSettings;

/**
 * Codes that can be used. Whatever is wrong with one (never issued, used, expired, revoked, of
 * another agency) is the same to whoever asks, and takes as long.
 */
@Component
public class LiveCodes {

  static final String EMAIL = "activation code e-mail";
  private static final UUID NOBODY = new UUID(0, 0);

  private final JdbcClient sql;
  private final CodeMarks marks;
  private final Fingerprints fingerprints;
  private final Seal seal;
  private final Agencies agencies;
  private final RegistrationSettings settings;
  private final Clock clock;

  LiveCodes(
      JdbcClient sql,
      CodeMarks marks,
      Fingerprints fingerprints,
      Seal seal,
      Agencies agencies,
      RegistrationSettings settings,
      Clock clock) {
    this.sql = sql;
    this.marks = marks;
    this.fingerprints = fingerprints;
    this.seal = seal;
    this.agencies = agencies;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * The code that was typed.
   *
   * @param only the agency whose it has to be, where that is known
   */
  public Optional<LiveCode> find(String typed, @Nullable UUID only) {
    Optional<LiveCode> found =
        sql.sql(
                """
                select id, system, agency, vouched from activation_code
                where mark = any(:marks::bytea[]) and state = 'ISSUED' and expires_at > :now
                  and system = any(:systems) and (cast(:only as uuid) is null or agency = :only)
                """)
            .param("marks", marks.marks(typed))
            .param("now", now())
            .param("systems", systems())
            .param("only", only)
            .query(LiveCodes::code)
            .optional();
    return open(found.map(LiveCode::agency).orElse(NOBODY)) ? found : Optional.empty();
  }

  /** Its holder has begun to use it. */
  public void opened(UUID id) {
    sql.sql("update activation_code set opened_at = coalesce(opened_at, ?) where id = ?")
        .params(now(), id)
        .update();
  }

  /** Whether it was issued to whoever has this address. */
  public boolean belongsTo(UUID id, EmailAddress email) {
    return sql.sql(
            """
            select count(*) from activation_code where id = :id and email_print = any(:prints::bytea[])
            """)
        .param("id", id)
        .param("prints", fingerprints.marks(EMAIL, email.value()).toArray(byte[][]::new))
        .query(Integer.class)
        .single()
        .equals(1);
  }

  /** The address it was asked for with; none for one on paper. */
  public Optional<EmailAddress> holder(UUID id) {
    return sql.sql("select email from activation_code where id = ? and email is not null")
        .param(id)
        .query(byte[].class)
        .optional()
        .map(bytes -> new EmailAddress(seal.open(bytes)));
  }

  /** It, if it still can be used; nobody else touches it until this transaction ends. */
  public Optional<LiveCode> hold(UUID id) {
    return sql.sql(
            """
            select id, system, agency, vouched from activation_code
            where id = ? and state = 'ISSUED' and expires_at > ? for update
            """)
        .params(id, now())
        .query(LiveCodes::code)
        .optional();
  }

  /** Uses it up, in the caller's transaction; of many who try at once one succeeds. */
  public boolean use(UUID id, UUID account) {
    return sql.sql(
                """
                update activation_code
                set state = 'USED', account = :account, used_at = :now, ended_at = :now,
                    opened_at = coalesce(opened_at, :now)
                where id = :id and state = 'ISSUED' and expires_at > :now
                """)
            .param("account", account)
            .param("now", now())
            .param("id", id)
            .update()
        == 1;
  }

  private boolean open(UUID agency) {
    return agencies.one(agency).map(Agency::status).filter(Status.OPEN::equals).isPresent();
  }

  private String[] systems() {
    return settings.systems().stream().map(AccountSystem::word).toArray(String[]::new);
  }

  private static LiveCode code(ResultSet row, int number) throws SQLException {
    return new LiveCode(
        row.getObject("id", UUID.class),
        AccountSystem.of(row.getString("system")),
        row.getObject("agency", UUID.class),
        row.getBoolean("vouched"));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
