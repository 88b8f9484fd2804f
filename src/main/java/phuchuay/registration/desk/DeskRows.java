package phuchuay.registration.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Seal;
import phuchuay.platform.Secret;
import phuchuay.registration.CodeRequest;

/** Codes as officers see them: what waits, and what was issued; never the codes themselves. */
@Component
class DeskRows {

  private final JdbcClient sql;
  private final Seal seal;

  DeskRows(JdbcClient sql, Seal seal) {
    this.sql = sql;
    this.seal = seal;
  }

  /** Requests that wait, the longest first, with what the agency has already. */
  List<Waiting> waiting(List<String> systems) {
    return sql.sql(
            """
            select asked.*,
                   (select count(*) from activation_code other
                    where other.agency = asked.agency and other.system = asked.system
                      and other.state in ('ISSUED', 'USED')) as has
            from (select request, system, agency, count(*) as wanted, min(requested_at) as since,
                         (array_agg(name))[1] as name, max(line_id) as line
                  from activation_code
                  where state = 'REQUESTED' and request is not null and system = any(:systems)
                  group by request, system, agency) asked
            order by since, request limit 100
            """)
        .param("systems", systems.toArray(String[]::new))
        .query(this::asked)
        .list();
  }

  /** What was issued, the newest first; of one agency, or of all. */
  List<Issued> issued(List<String> systems, @Nullable UUID agency) {
    return sql.sql(
            """
            select id, agency, kind, state, name, issued_at, opened_at, used_at, expires_at from activation_code
            where issued_at is not null and system = any(:systems)
              and (cast(:agency as uuid) is null or agency = :agency)
            order by issued_at desc, id limit 100
            """)
        .param("systems", systems.toArray(String[]::new))
        .param("agency", agency)
        .query(this::given)
        .list();
  }

  /** Whom a code was issued to, to issue it again; none for one on paper. */
  Optional<CodeRequest> holder(UUID code) {
    return sql.sql(
            """
            select request, system, agency, name, email, line_id from activation_code
            where id = ? and kind = 'ISSUED_TO_PERSON' and request is not null
            """)
        .param(code)
        .query(
            (row, _) ->
                new CodeRequest(
                    row.getObject("request", UUID.class),
                    AccountSystem.of(row.getString("system")),
                    row.getObject("agency", UUID.class),
                    1,
                    new Secret(seal.open(row.getBytes("name"))),
                    new EmailAddress(seal.open(row.getBytes("email"))),
                    row.getString("line_id")))
        .optional();
  }

  private Waiting asked(ResultSet row, int number) throws SQLException {
    return new Waiting(
        row.getObject("request", UUID.class),
        row.getString("system"),
        row.getObject("agency", UUID.class),
        row.getInt("wanted"),
        row.getInt("has"),
        new Secret(seal.open(row.getBytes("name"))),
        row.getString("line"),
        row.getTimestamp("since").toInstant());
  }

  private Issued given(ResultSet row, int number) throws SQLException {
    byte[] name = row.getBytes("name");
    return new Issued(
        row.getObject("id", UUID.class),
        row.getObject("agency", UUID.class),
        row.getString("kind"),
        row.getString("state"),
        name == null ? null : new Secret(seal.open(name)),
        row.getTimestamp("issued_at").toInstant(),
        instant(row.getTimestamp("opened_at")),
        instant(row.getTimestamp("used_at")),
        row.getTimestamp("expires_at").toInstant());
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  /** A request that waits. */
  record Waiting(
      UUID request,
      String system,
      UUID agency,
      int wanted,
      int has,
      Secret name,
      @Nullable String line,
      Instant since) {}

  /** A code that was issued. */
  record Issued(
      UUID id,
      UUID agency,
      String kind,
      String state,
      @Nullable Secret name,
      Instant issuedAt,
      @Nullable Instant openedAt,
      @Nullable Instant usedAt,
      Instant expiresAt) {}
}
