package phuchuay.casework.menu;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.casework.clock.Clocks;
import phuchuay.casework.kept.CaseRows;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.programme.Programmes;
import phuchuay.directory.Seat;

/** Finds what somebody should have done by now: their turn, and a time limit that is over. */
@Component
class OverdueRows {

  private final JdbcClient sql;
  private final CaseRows cases;
  private final Programmes programmes;
  private final Clocks clocks;
  private final Clock clock;

  OverdueRows(JdbcClient sql, CaseRows cases, Programmes programmes, Clocks clocks, Clock clock) {
    this.sql = sql;
    this.cases = cases;
    this.programmes = programmes;
    this.clocks = clocks;
    this.clock = clock;
  }

  boolean of(UUID account, List<Seat> seats) {
    return sql
        .sql(
            """
            select f.id from case_file f
            join case_clock c on c.case_id = f.id and c.stopped_at is null and c.due_at <= :now
            where f.ended_at is null and f.actor = 'owner'
              and (f.seat = any(:seats) or f.seat is null and f.applicant_kind = 'person' and f.applicant = :account)
            union
            select f.id from unnest(:agencies::uuid[], :systems::text[]) as held (agency, system)
            join case_party p using (agency)
            join case_file f on f.id = p.case_id and f.system = held.system and f.actor = p.role
            join case_clock c on c.case_id = f.id and c.stopped_at is null and c.due_at <= :now
            where f.ended_at is null
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("account", account.toString())
        .param("seats", seats.stream().map(Seat::id).toArray(UUID[]::new))
        .param("agencies", seats.stream().map(Seat::agency).toArray(UUID[]::new))
        .param("systems", seats.stream().map(Seat::system).toArray(String[]::new))
        .query(UUID.class)
        .list()
        .stream()
        .anyMatch(this::late);
  }

  /** A warning that has rung is no time limit that is over. */
  private boolean late(UUID caseId) {
    return cases
        .find(caseId)
        .filter(
            file -> {
              Programme programme = programmes.of(file);
              return clocks.deadlines(file, programme).stream()
                  .filter(deadline -> !deadline.due().isAfter(clock.instant()))
                  .anyMatch(deadline -> ends(programme, deadline.clock()));
            })
        .isPresent();
  }

  private static boolean ends(Programme programme, String clockId) {
    return programme
        .clock(clockId)
        .filter(rule -> rule.length().lead() == null && rule.length().over())
        .isPresent();
  }
}
