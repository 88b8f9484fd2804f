package phuchuay.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.platform.RealTime;

/**
 * Who sits where: taking, handing over and ending seats, never more than the agency has. Whoever
 * changes the seats of an agency holds its row, so two at once cannot both take the last one.
 */
@Component
public class Seats {

  static final String SEATS =
      "select id, agency_id, system, holder, began_at, ended_at, end_reason from seat ";

  private final JdbcClient sql;
  private final SeatSettings settings;
  private final RealTime time;
  private final ApplicationEventPublisher facts;
  private final ClosedSeats closed;

  Seats(
      JdbcClient sql,
      SeatSettings settings,
      RealTime time,
      ApplicationEventPublisher facts,
      ClosedSeats closed) {
    this.sql = sql;
    this.settings = settings;
    this.time = time;
    this.facts = facts;
    this.closed = closed;
  }

  /** Seats somebody; who sits there already stays. */
  @Transactional
  public Seating take(UUID agency, String system, UUID holder, String by) {
    if (!settings.seats().containsKey(system) || !lock(agency)) {
      return new Seating.NotThere();
    }
    List<Seat> held = held(agency, system);
    Optional<Seat> already = held.stream().filter(seat -> seat.holder().equals(holder)).findAny();
    if (already.isPresent()) {
      return new Seating.Seated(already.get().id());
    }
    int most = most(agency, system);
    if (held.size() >= most) {
      return new Seating.Full(most);
    }
    return new Seating.Seated(sit(agency, system, holder, by));
  }

  /** Ends a person's seat and begins the successor's, both or neither. */
  @Transactional
  public Seating handOver(UUID seat, UUID successor, String by) {
    Optional<Seat> old = lockedSeat(seat);
    if (old.isEmpty() || old.get().holder().equals(successor)) {
      return new Seating.NotThere();
    }
    Seat former = old.get();
    if (held(former.agency(), former.system()).stream()
        .anyMatch(other -> other.holder().equals(successor))) {
      return new Seating.Full(most(former.agency(), former.system()));
    }
    end(seat, "HANDED_OVER", by);
    UUID next = begin(former.agency(), former.system(), successor, seat, by);
    facts.publishEvent(ended(former));
    facts.publishEvent(
        new SeatHandedOver(
            seat, next, former.agency(), former.system(), former.holder(), successor));
    return new Seating.Seated(next);
  }

  /** The holder has left. */
  @Transactional
  public boolean leave(UUID seat, String by) {
    return over(seat, "LEFT", by);
  }

  /** Staff or the agency take the seat away. */
  @Transactional
  public boolean withdraw(UUID seat, String by) {
    return over(seat, "WITHDRAWN", by);
  }

  /** Gives an agency another number of seats in a system than all others have. */
  @Transactional
  public void allow(UUID agency, String system, int most, String by) {
    sql.sql(
            """
            insert into agency_seats (agency_id, system, most, by, changed_at)
            values (:agency, :system, :most, :by, :now)
            on conflict (agency_id, system)
            do update set most = :most, by = :by, changed_at = :now
            """)
        .param("agency", agency)
        .param("system", system)
        .param("most", most)
        .param("by", by)
        .param("now", now())
        .update();
  }

  /** Gives an agency so many seats more than it has; false when there is no such agency in use. */
  @Transactional
  public boolean allowMore(UUID agency, String system, int more, String by) {
    boolean there = lock(agency);
    if (there) {
      allow(agency, system, most(agency, system) + more, by);
    }
    return there;
  }

  /** How many seats an agency has in a system. */
  public int most(UUID agency, String system) {
    return sql.sql("select most from agency_seats where agency_id = ? and system = ?")
        .params(agency, system)
        .query(Integer.class)
        .optional()
        .orElse(settings.seats().getOrDefault(system, 0));
  }

  /** The seats that somebody holds now. */
  public List<Seat> heldBy(UUID holder) {
    return sql.sql(SEATS + "where holder = ? and ended_at is null order by began_at")
        .param(holder)
        .query(Seats::seat)
        .list();
  }

  /** Every seat that an agency has or had, the newest first. */
  public List<Seat> history(UUID agency) {
    return sql.sql(SEATS + "where agency_id = ? order by began_at desc, id desc")
        .param(agency)
        .query(Seats::seat)
        .list();
  }

  /** Who sat here until the agency was closed goes on with what they had under way. */
  private UUID sit(UUID agency, String system, UUID holder, String by) {
    @Nullable UUID last = closed.last(agency, system, holder).orElse(null);
    UUID seat = begin(agency, system, holder, last, by);
    facts.publishEvent(
        last == null
            ? new SeatTaken(seat, agency, system, holder)
            : new SeatHandedOver(last, seat, agency, system, holder, holder));
    return seat;
  }

  private boolean over(UUID seat, String reason, String by) {
    Optional<Seat> held = lockedSeat(seat);
    held.ifPresent(
        former -> {
          end(seat, reason, by);
          facts.publishEvent(ended(former));
        });
    return held.isPresent();
  }

  private boolean lock(UUID agency) {
    return sql.sql("select 1 from agency where id = ? and status = 'OPEN' for update")
        .param(agency)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** The seat as it is once its agency's row is ours; none when it has ended. */
  private Optional<Seat> lockedSeat(UUID seat) {
    sql.sql(
            """
            select 1 from agency where id = (select agency_id from seat where id = ?) for update
            """)
        .param(seat)
        .query(Integer.class)
        .optional();
    return sql.sql(SEATS + "where id = ? and ended_at is null")
        .param(seat)
        .query(Seats::seat)
        .optional();
  }

  private List<Seat> held(UUID agency, String system) {
    return sql.sql(SEATS + "where agency_id = ? and system = ? and ended_at is null")
        .params(agency, system)
        .query(Seats::seat)
        .list();
  }

  private UUID begin(UUID agency, String system, UUID holder, @Nullable UUID follows, String by) {
    return sql.sql(
            """
            insert into seat (agency_id, system, holder, follows, began_at, began_by)
            values (?, ?, ?, ?, ?, ?) returning id
            """)
        .params(agency, system, holder)
        .param(follows)
        .params(now(), by)
        .query(UUID.class)
        .single();
  }

  private void end(UUID seat, String reason, String by) {
    sql.sql("update seat set ended_at = ?, ended_by = ?, end_reason = ? where id = ?")
        .params(now(), by, reason, seat)
        .update();
  }

  private static SeatEnded ended(Seat seat) {
    return new SeatEnded(seat.id(), seat.agency(), seat.system(), seat.holder(), false);
  }

  static Seat seat(ResultSet row, int number) throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    return new Seat(
        row.getObject("id", UUID.class),
        row.getObject("agency_id", UUID.class),
        row.getString("system"),
        row.getObject("holder", UUID.class),
        row.getTimestamp("began_at").toInstant(),
        ended == null ? null : ended.toInstant(),
        row.getString("end_reason"));
  }

  private Timestamp now() {
    return Timestamp.from(time.instant());
  }
}
