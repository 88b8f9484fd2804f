package phuchuay.casework.kept;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Queue;
import phuchuay.directory.ClosedSeats;
import phuchuay.directory.Seat;
import phuchuay.directory.Seats;

/** Cases many at a time: somebody's own, an officer's queue, how many there are. */
@Component
public class CaseLists {

  private static final String WAITING =
      """
      where handed_in_at is not null and ended_at is null and system = any(:systems)
        and (cast(:type as text) is null or type = :type)
        and (cast(:state as text) is null or state = :state)
        and (cast(:officer as uuid) is null or officer = :officer)
      """;

  private final JdbcClient sql;
  private final Seats seats;
  private final ClosedSeats closed;

  CaseLists(JdbcClient sql, Seats seats, ClosedSeats closed) {
    this.sql = sql;
    this.seats = seats;
    this.closed = closed;
  }

  public List<CaseFile> mine(Caller caller, int most, int skipped) {
    List<Seat> held = caller.account().map(seats::heldBy).orElse(List.of());
    List<Seat> ended = caller.account().map(closed::of).orElse(List.of());
    return sql.sql(
            """
            with mine as (
              select id from case_file
              where applicant = :who and applicant_kind = :kind and seat is null
              union
              select id from case_file where seat = any(:seats)
              union
              select file.id from unnest(:agencies, :systems) as held (agency, system)
              join case_party using (agency)
              join case_file file on file.id = case_id and file.system = held.system
              where file.state <> 'draft'
              union
              select id from case_file
              where seat = any(:closed) and handed_in_at is not null and ended_at is null
              union
              select file.id from unnest(:closedAgencies, :closedSystems) as closed (agency, system)
              join case_party using (agency)
              join case_file file on file.id = case_id and file.system = closed.system
              where file.handed_in_at is not null and file.ended_at is null
            )
            """
                + CaseRows.SELECT
                + "join mine using (id) order by id desc limit :most offset :skipped")
        .param("who", caller.party().id())
        .param("kind", caller.party().kind())
        .param("seats", ids(held, Seat::id))
        .param("agencies", ids(held, Seat::agency))
        .param("systems", systems(held))
        .param("closed", ids(ended, Seat::id))
        .param("closedAgencies", ids(ended, Seat::agency))
        .param("closedSystems", systems(ended))
        .param("most", most)
        .param("skipped", skipped)
        .query(CaseRows::file)
        .list();
  }

  private static UUID[] ids(List<Seat> seats, Function<Seat, UUID> id) {
    return seats.stream().map(id).toArray(UUID[]::new);
  }

  private static String[] systems(List<Seat> seats) {
    return seats.stream().map(Seat::system).toArray(String[]::new);
  }

  public List<CaseFile> queue(Queue queue, int most, int skipped) {
    String chosen =
        queue.dueFirst()
            ? "and due_at is not null order by due_at, id"
            : queue.state() == null
                ? "and actor in ('officer', 'supervisor') order by since, id"
                : "order by since, id";
    return sql.sql(CaseRows.SELECT + WAITING + chosen + " limit :most offset :skipped")
        .param("systems", queue.systems().stream().map(AccountSystem::word).toArray(String[]::new))
        .param("type", queue.type())
        .param("state", queue.state())
        .param("officer", queue.officer())
        .param("most", most)
        .param("skipped", skipped)
        .query(CaseRows::file)
        .list();
  }

  public List<CaseFile> ofAgency(UUID agency, Set<AccountSystem> systems, int most) {
    return sql.sql(
            CaseRows.SELECT
                + """
                where agency = :agency and handed_in_at is not null and system = any(:systems)
                order by handed_in_at desc limit :most
                """)
        .param("agency", agency)
        .param("systems", systems.stream().map(AccountSystem::word).toArray(String[]::new))
        .param("most", most)
        .query(CaseRows::file)
        .list();
  }

  public Map<String, Long> counts(AccountSystem system, String type) {
    Map<String, Long> counts = new HashMap<>();
    sql.sql(
            """
            select state, count(*) from case_file
            where handed_in_at is not null and ended_at is null and system = ? and type = ?
            group by state
            """)
        .params(system.word(), type)
        .query((row, _) -> counts.put(row.getString(1), row.getLong(2)))
        .list();
    return counts;
  }

  /** By programme, then by state. */
  public Map<String, Map<String, Long>> counts(Set<AccountSystem> systems) {
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    sql.sql(
            """
            select type, state, count(*) from case_file
            where handed_in_at is not null and ended_at is null and system = any(:systems)
            group by type, state
            """)
        .param("systems", systems.stream().map(AccountSystem::word).toArray(String[]::new))
        .query(
            (row, _) ->
                counts
                    .computeIfAbsent(row.getString(1), _ -> new HashMap<>())
                    .put(row.getString(2), row.getLong(3)))
        .list();
    return counts;
  }

  public void assign(UUID id, @Nullable UUID officer) {
    sql.sql("update case_file set officer = ? where id = ?").param(officer).param(id).update();
  }

  /** What a seat's cases are followed by when the seat goes to somebody else. */
  public void handOver(UUID seat, UUID next) {
    sql.sql("update case_file set seat = ? where seat = ?").params(next, seat).update();
  }

  /** The last case of this kind that this applicant or agency handed in. */
  public Optional<UUID> last(String type, Caller caller, @Nullable UUID agency) {
    return sql.sql(
            """
            select id from case_file
            where type = :type and handed_in_at is not null and case
              when cast(:agency as uuid) is not null then agency = :agency
              else applicant = :who and applicant_kind = :kind end
            order by handed_in_at desc limit 1
            """)
        .param("type", type)
        .param("agency", agency)
        .param("who", caller.party().id())
        .param("kind", caller.party().kind())
        .query(UUID.class)
        .optional();
  }

  /** The other open cases that go on from the same first one, in an order that all agree on. */
  public List<UUID> family(UUID id) {
    return sql.sql(
            """
            select other.id from case_file one join case_file other using (family)
            where one.id = ? and other.id <> one.id and other.ended_at is null
            order by other.id
            """)
        .param(id)
        .query(UUID.class)
        .list();
  }
}
