package phuchuay.directory;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.platform.RealTime;

/**
 * The seats that end with their agency: whoever sat there when it was closed acts for it no more,
 * and still sees what they had under way.
 */
@Component
public class ClosedSeats {

  private final JdbcClient sql;
  private final RealTime time;
  private final ApplicationEventPublisher facts;

  ClosedSeats(JdbcClient sql, RealTime time, ApplicationEventPublisher facts) {
    this.sql = sql;
    this.time = time;
    this.facts = facts;
  }

  /** Ends every seat of an agency that has just been closed, and says which they were. */
  @Transactional
  public List<Seat> close(UUID agency, String by) {
    List<Seat> ended =
        sql.sql(
                """
                update seat set ended_at = ?, ended_by = ?, end_reason = 'AGENCY_CLOSED'
                where agency_id = ? and ended_at is null
                returning id, agency_id, system, holder, began_at, ended_at, end_reason
                """)
            .params(Timestamp.from(time.instant()), by, agency)
            .query(Seats::seat)
            .list();
    ended.forEach(
        seat ->
            facts.publishEvent(
                new SeatEnded(seat.id(), seat.agency(), seat.system(), seat.holder(), true)));
    return ended;
  }

  /** The seats that somebody held when their agencies were closed, while these are closed. */
  public List<Seat> of(UUID holder) {
    return sql.sql(
            Seats.SEATS
                + """
                where holder = ? and end_reason = 'AGENCY_CLOSED' and exists
                  (select 1 from agency where agency.id = agency_id and status = 'CLOSED')
                """)
        .param(holder)
        .query(Seats::seat)
        .list();
  }

  /** The seat that somebody held there last, if the closing ended it and nobody followed. */
  Optional<UUID> last(UUID agency, String system, UUID holder) {
    return sql.sql(
            """
            select id from seat as last
            where agency_id = ? and system = ? and holder = ? and end_reason = 'AGENCY_CLOSED'
              and not exists (select 1 from seat where follows = last.id)
            order by ended_at desc limit 1
            """)
        .params(agency, system, holder)
        .query(UUID.class)
        .optional();
  }
}
