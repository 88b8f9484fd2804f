package phuchuay.registration.code;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.platform.Fingerprints;
import phuchuay.platform.Seal;
import phuchuay.platform.Secret;
import phuchuay.registration.CodeRequest;
import phuchuay.registration.CodeState;

/** What changes in the rows of codes: each change is one statement in the caller's transaction. */
@Component
public class CodeRows {

  private final JdbcClient sql;
  private final CodeMarks marks;
  private final Seal seal;
  private final Fingerprints fingerprints;
  private final Clock clock;

  CodeRows(JdbcClient sql, CodeMarks marks, Seal seal, Fingerprints fingerprints, Clock clock) {
    this.sql = sql;
    this.marks = marks;
    this.seal = seal;
    this.fingerprints = fingerprints;
    this.clock = clock;
  }

  /** So many that wait for an officer. */
  public void request(CodeRequest asked, int count) {
    sql.sql(
            """
            insert into activation_code (system, agency, kind, request, name, email, email_print, line_id, state,
                                         requested_at)
            select :system, :agency, 'ISSUED_TO_PERSON', :request, :name, :email, :print, :line, 'REQUESTED', :now
            from generate_series(1, :count)
            """)
        .param("system", asked.system().word())
        .param("agency", asked.agency())
        .param("request", asked.id())
        .param("name", seal.seal(asked.name().value()))
        .param("email", seal.seal(asked.email().value()))
        .param("print", fingerprints.mark(LiveCodes.EMAIL, asked.email().value()))
        .param("line", asked.lineId())
        .param("now", now())
        .param("count", count)
        .update();
  }

  /** The codes of a request that wait, locked, in the order in which they were asked for. */
  public List<UUID> waiting(UUID request) {
    return sql.sql(
            """
            select id from activation_code where request = ? and state = 'REQUESTED' order by id for update
            """)
        .param(request)
        .query(UUID.class)
        .list();
  }

  /** Issues one, drawn now; nowhere but in the answer is it to be read. */
  public Secret issue(UUID id, boolean vouched, Duration life) {
    for (int tries = 0; tries < 10; tries++) {
      String code = FreshCodes.draw();
      if (issued(id, code, vouched, life)) {
        return new Secret(code);
      }
    }
    throw new IllegalStateException("no code is free");
  }

  /** The codes of a request that can still be used. */
  public List<UUID> open(UUID request) {
    return sql.sql(
            "select id from activation_code where request = ? and state = 'ISSUED' order by id")
        .param(request)
        .query(UUID.class)
        .list();
  }

  /** What waited ends without a code. */
  public int endWaiting(UUID request, CodeState as, String reason) {
    return sql.sql(
            """
            update activation_code set state = ?, reason = ?, ended_at = ?
            where request = ? and state = 'REQUESTED'
            """)
        .params(as.name(), reason, now(), request)
        .update();
  }

  /** False when it could not be used any more anyway. */
  public boolean revoke(UUID id, String reason) {
    return sql.sql(
                """
                update activation_code set state = 'REVOKED', reason = ?, ended_at = ?
                where id = ? and state = 'ISSUED'
                """)
            .params(reason, now(), id)
            .update()
        == 1;
  }

  /** Its holder was undone: whoever holds the paper or message can do nothing with it either. */
  public void undo(UUID id, String reason) {
    sql.sql("update activation_code set state = 'REVOKED', reason = ?, ended_at = ? where id = ?")
        .params(reason, now(), id)
        .update();
  }

  /** One more for whoever has this one: asked for now, to be issued in its place. */
  public UUID again(UUID id) {
    return sql.sql(
            """
            insert into activation_code (system, agency, kind, request, name, email, email_print, line_id, state,
                                         requested_at)
            select system, agency, kind, request, name, email, email_print, line_id, 'REQUESTED', :now
            from activation_code where id = :id
            returning id
            """)
        .param("now", now())
        .param("id", id)
        .query(UUID.class)
        .single();
  }

  /** New ones for paper, of one agency. */
  public List<Secret> print(String system, UUID agency, int count, Duration life) {
    return IntStream.range(0, count).mapToObj(_ -> print(system, agency, life)).toList();
  }

  /** One that was printed elsewhere; false when somebody has it already. */
  public boolean takeIn(String system, UUID agency, UUID list, String code, Duration life) {
    return sql.sql(
                """
                insert into activation_code (system, agency, kind, list, mark, state, requested_at, issued_at, expires_at)
                select :system, :agency, 'PAPER', :list, :mark, 'ISSUED', :now, :now, :until
                where not exists (select from activation_code other where other.mark = any(:marks::bytea[]))
                on conflict (mark) do nothing
                """)
            .param("system", system)
            .param("agency", agency)
            .param("list", list)
            .param("mark", marks.mark(code))
            .param("marks", marks.marks(code))
            .param("now", now())
            .param("until", Timestamp.from(clock.instant().plus(life)))
            .update()
        == 1;
  }

  /** Whether this very code lies with this agency already, on paper. */
  public boolean liesWith(UUID agency, String code) {
    return sql.sql(
            """
            select count(*) from activation_code
            where mark = any(:marks::bytea[]) and agency = :agency and kind = 'PAPER'
            """)
        .param("marks", marks.marks(code))
        .param("agency", agency)
        .query(Integer.class)
        .single()
        .equals(1);
  }

  private Secret print(String system, UUID agency, Duration life) {
    UUID id =
        sql.sql(
                """
                insert into activation_code (system, agency, kind, state, requested_at)
                values (?, ?, 'PAPER', 'REQUESTED', ?) returning id
                """)
            .params(system, agency, now())
            .query(UUID.class)
            .single();
    return issue(id, false, life);
  }

  private boolean issued(UUID id, String code, boolean vouched, Duration life) {
    return sql.sql(
                """
                update activation_code
                set mark = :mark, state = 'ISSUED', vouched = :vouched, issued_at = :now, expires_at = :until
                where id = :id and state = 'REQUESTED'
                  and not exists (select from activation_code other where other.mark = any(:marks::bytea[]))
                """)
            .param("mark", marks.mark(code))
            .param("marks", marks.marks(code))
            .param("vouched", vouched)
            .param("now", now())
            .param("until", Timestamp.from(clock.instant().plus(life)))
            .param("id", id)
            .update()
        == 1;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
