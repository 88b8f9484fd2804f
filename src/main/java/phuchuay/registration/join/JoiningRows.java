package phuchuay.registration.join;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.platform.Seal;
import phuchuay.platform.Secret;
import phuchuay.registration.code.LiveCode;

/** The rows of those who join; who they are is sealed, the password goes when it is settled. */
@Component
class JoiningRows {

  private static final String ROWS =
      """
      select id, code, system, agency, username, name, position, phone, email, password, proof, state, account,
             asked_at, until
      from joining
      """;

  private final JdbcClient sql;
  private final Seal seal;
  private final Clock clock;

  JoiningRows(JdbcClient sql, Seal seal, Clock clock) {
    this.sql = sql;
    this.seal = seal;
    this.clock = clock;
  }

  UUID add(LiveCode code, Joiner who, Secret password, Proof proof, Duration life) {
    return sql.sql(
            """
            insert into joining (code, system, agency, username, name, position, phone, email, password, proof, state,
                                 asked_at, until)
            values (:code, :system, :agency, :username, :name, :position, :phone, :email, :password, :proof, 'WAITING',
                    :now, :until)
            returning id
            """)
        .param("code", code.id())
        .param("system", code.system().word())
        .param("agency", code.agency())
        .param("username", who.username())
        .param("name", seal.seal(who.name()))
        .param("position", seal.seal(who.position()))
        .param("phone", seal.seal(who.phone()))
        .param("email", seal.seal(who.email()))
        .param("password", password.value())
        .param("proof", proof.name())
        .param("now", now())
        .param("until", Timestamp.from(clock.instant().plus(life)))
        .query(UUID.class)
        .single();
  }

  Optional<Joining> find(UUID id) {
    return sql.sql(ROWS + "where id = ?").param(id).query(this::joining).optional();
  }

  /** As {@link #find}, and nobody else settles it until this transaction ends. */
  Optional<Joining> lock(UUID id) {
    return sql.sql(ROWS + "where id = ? for update").param(id).query(this::joining).optional();
  }

  /** Those that wait, the longest first. */
  List<Joining> waiting(List<String> systems) {
    return sql.sql(
            ROWS
                + """
                where state = 'WAITING' and until > :now and system = any(:systems)
                order by asked_at, id limit 200
                """)
        .param("now", now())
        .param("systems", systems.toArray(String[]::new))
        .query(this::joining)
        .list();
  }

  void settle(UUID id, String state, String by, @Nullable String reason, @Nullable UUID account) {
    sql.sql(
            """
            update joining
            set state = :state, settled_by = :by, reason = :reason, settled_at = :now, password = null,
                account = coalesce(:account, account)
            where id = :id
            """)
        .param("state", state)
        .param("by", by)
        .param("reason", reason)
        .param("now", now())
        .param("account", account)
        .param("id", id)
        .update();
  }

  /** Whoever else waits with this code waits in vain. */
  void lapseOthers(UUID code, UUID joined) {
    sql.sql(
            """
            update joining set state = 'LAPSED', settled_by = 'house', settled_at = ?, password = null
            where code = ? and id <> ? and state = 'WAITING'
            """)
        .params(now(), code, joined)
        .update();
  }

  /** Nobody said anything in time, or the code is worth nothing any more. */
  int lapse() {
    return sql.sql(
            """
            update joining set state = 'LAPSED', settled_by = 'house', settled_at = :now, password = null
            where state = 'WAITING'
              and (until <= :now
                   or code in (select id from activation_code where state not in ('ISSUED', 'REQUESTED')))
            """)
        .param("now", now())
        .update();
  }

  private Joining joining(ResultSet row, int number) throws SQLException {
    String password = row.getString("password");
    return new Joining(
        row.getObject("id", UUID.class),
        row.getObject("code", UUID.class),
        AccountSystem.of(row.getString("system")),
        row.getObject("agency", UUID.class),
        new Joiner(
            row.getString("username"),
            seal.open(row.getBytes("email")),
            seal.open(row.getBytes("name")),
            seal.open(row.getBytes("position")),
            seal.open(row.getBytes("phone"))),
        password == null ? null : new Secret(password),
        Proof.valueOf(row.getString("proof")),
        row.getString("state"),
        row.getObject("account", UUID.class),
        row.getTimestamp("asked_at").toInstant(),
        row.getTimestamp("until").toInstant());
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
