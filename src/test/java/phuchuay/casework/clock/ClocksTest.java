package phuchuay.casework.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static phuchuay.casework.Desk.citizen;
import static phuchuay.casework.Desk.officer;
import static phuchuay.casework.Desk.supervisor;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.casework.ClockRang;
import phuchuay.casework.Drafts;
import phuchuay.casework.MoveRequest;
import phuchuay.casework.Moved;
import phuchuay.casework.Moves;
import phuchuay.casework.Probe;
import phuchuay.casework.TimelineRow;
import phuchuay.casework.programme.Programmes;
import phuchuay.cast.Heard;
import phuchuay.cast.House;
import phuchuay.platform.Time;
import phuchuay.platform.days.HolidaysChanged;

/** Clocks ring once, at their time or later, and only while they still should. */
@House
class ClocksTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Autowired Cases cases;
  @Autowired Drafts drafts;
  @Autowired Moves moves;
  @Autowired Clocks clocks;
  @Autowired Ringing ringing;
  @Autowired Programmes programmes;
  @Autowired Heard heard;
  @Autowired JdbcClient sql;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationEventPublisher facts;

  private final Caller malee = citizen();
  private final Caller officer = officer();
  private final Caller supervisor = supervisor();
  private Probe probe;

  @BeforeEach
  void probe() {
    probe = new Probe(drafts, moves);
  }

  @Test
  void handing_in_starts_the_clocks_of_the_state() {
    CaseFile in = probe.submitted(malee);

    assertThat(names(in)).containsExactlyInAnyOrder("hurry", "work");
    LocalDate tenth = LocalDate.ofInstant(in.handedInAt(), Time.BANGKOK).plusDays(10);
    assertThat(due(in, "hurry")).isEqualTo(tenth.atStartOfDay(Time.BANGKOK).toInstant());
    assertThat(in.due())
        .isEqualTo(due(in, "hurry").isBefore(due(in, "work")) ? due(in, "hurry") : due(in, "work"));
  }

  @Test
  void a_clock_goes_on_from_one_of_its_states_to_the_next_and_stops_after_them() {
    CaseFile in = probe.submitted(malee);
    Instant due = due(in, "work");

    CaseFile second = probe.moved(in, "escalate", officer);
    assertThat(names(second)).containsExactly("work");
    assertThat(due(second, "work")).isEqualTo(due);

    CaseFile approved = probe.moved(second, "approve", supervisor);
    assertThat(names(approved)).containsExactly("life");
  }

  @Test
  void a_warning_rings_once_and_says_so() {
    CaseFile in = probe.submitted(malee);
    older(in, Duration.ofDays(10));

    ring();

    ClockRang rang = ring(in, "hurry");
    assertThat(rang.tell()).containsExactly("N-64");
    assertThat(rang.proposes()).isNull();
    assertThat(rang.number()).isEqualTo(in.number().value());
    ring();
    assertThat(rings(in, "hurry")).hasSize(1);
    assertThat(cases.one(in.id()).orElseThrow().version()).isEqualTo(in.version());
  }

  @Test
  void a_clock_that_is_not_due_does_not_ring() {
    CaseFile in = probe.submitted(malee);
    older(in, Duration.ofDays(3));

    ring();

    assertThat(rings(in, "hurry")).isEmpty();
  }

  @Test
  void what_was_done_a_moment_before_does_not_ring() {
    CaseFile in = probe.submitted(malee);
    CaseFile returned = probe.moved(in, "return", officer);
    sql.sql("update case_clock set look_at = now() - interval '1 day' where case_id = ?")
        .param(in.id())
        .update();

    ring();

    assertThat(heard.ringsOf(in.id())).isEmpty();
    await()
        .atMost(PATIENCE)
        .until(() -> lookAt(returned, "answer").equals(due(returned, "answer")));
  }

  @Test
  void after_an_outage_a_clock_is_late_and_not_lost() {
    CaseFile in = probe.submitted(malee);
    older(in, Duration.ofDays(400));

    ring();

    assertThat(ring(in, "hurry").due()).isBefore(Instant.now().minus(Duration.ofDays(380)));
    assertThat(ring(in, "work")).isNotNull();
  }

  @Test
  void many_who_ring_at_once_ring_each_clock_once() throws Exception {
    List<CaseFile> many = Stream.generate(() -> probe.submitted(malee)).limit(20).toList();
    many.forEach(one -> older(one, Duration.ofDays(30)));

    try (var threads = Executors.newFixedThreadPool(8)) {
      Callable<Boolean> ring =
          () -> {
            ringing.ring();
            return true;
          };
      for (var done : threads.invokeAll(Stream.generate(() -> ring).limit(8).toList())) {
        assertThat(done.get()).isTrue();
      }
    }

    for (CaseFile one : many) {
      await().atMost(PATIENCE).until(() -> heard.ringsOf(one.id()).size() >= 2);
      assertThat(heard.ringsOf(one.id()))
          .extracting(ClockRang::clock)
          .containsExactlyInAnyOrder("hurry", "work");
    }
  }

  @Test
  void an_end_is_proposed_by_the_clock_and_made_by_an_officer() {
    CaseFile returned = probe.moved(probe.submitted(malee), "return", officer);
    assertThat(probe.allowed(returned, officer)).isEmpty();
    assertThat(moves.move(MoveRequest.of(returned, "close-late"), officer))
        .isEqualTo(new Moved.NotAllowed(returned, "not-proposed"));

    older(returned, Duration.ofDays(16));
    ring();

    assertThat(ring(returned, "answer").proposes()).isEqualTo("close-late");
    CaseFile now = cases.one(returned.id()).orElseThrow();
    assertThat(now.state()).isEqualTo("returned");
    assertThat(probe.allowed(now, officer)).containsExactly("close-late");
    assertThat(probe.moved(now, "close-late", officer).state()).isEqualTo("rejected");
  }

  @Test
  void the_last_day_is_in_time_and_the_next_is_late_though_nobody_has_looked_yet() {
    CaseFile returned = probe.moved(probe.submitted(malee), "return", officer);
    CaseFile late = probe.moved(probe.submitted(malee), "return", officer);
    older(returned, Duration.ofDays(15));
    older(late, Duration.ofDays(16));

    assertThat(probe.allowed(returned, malee)).containsExactly("resubmit");
    assertThat(probe.allowed(late, malee)).isEmpty();
    CaseFile now = cases.one(late.id()).orElseThrow();
    assertThat(moves.move(MoveRequest.of(now, "resubmit"), malee))
        .isEqualTo(new Moved.NotAllowed(now, "late"));
  }

  @Test
  void a_clock_moves_a_case_by_itself_where_the_programme_says_so() {
    CaseFile approved = probe.moved(probe.submitted(malee), "approve", supervisor);
    older(approved, Duration.ofHours(25));

    ring();

    await().atMost(PATIENCE).until(() -> cases.one(approved.id()).orElseThrow().ended());
    TimelineRow last = cases.timeline(approved, malee).getLast();
    assertThat(last.move()).isEqualTo("expire");
    assertThat(last.by().kind()).isEqualTo("house");
    assertThat(names(cases.one(approved.id()).orElseThrow())).isEmpty();
  }

  @Test
  void a_clock_starts_when_its_day_is_known_and_follows_when_it_changes() {
    CaseFile in = probe.submitted(malee);
    LocalDate today = LocalDate.now(Time.BANGKOK);
    assertThat(names(in)).doesNotContain("decided");

    CaseFile once = probe.moved(in, "look", officer, "decided-on", today.toString());
    assertThat(due(once, "decided"))
        .isEqualTo(today.plusDays(25).atStartOfDay(Time.BANGKOK).toInstant());

    CaseFile again =
        probe.moved(once, "look", officer, "decided-on", today.minusDays(40).toString());
    ring();
    assertThat(ring(again, "decided")).isNotNull();

    CaseFile corrected = probe.moved(again, "look", officer, "decided-on", today.toString());
    assertThat(clocks.of(corrected, programmes.of(corrected)))
        .filteredOn(clock -> clock.clock().equals("decided"))
        .singleElement()
        .satisfies(clock -> assertThat(clock.rang()).isFalse());
  }

  @Test
  void a_day_that_becomes_a_holiday_moves_what_counts_working_days() {
    CaseFile in = probe.submitted(malee);
    Instant before = due(in, "work");
    LocalDate holiday = lastDay(before);

    holiday(holiday, "ANNOUNCED");
    await().atMost(PATIENCE).until(() -> due(in, "work").isAfter(before));
    Instant hurry = due(in, "hurry");

    holiday(holiday, "REMOVED");
    await().atMost(PATIENCE).until(() -> due(in, "work").equals(before));
    assertThat(due(in, "hurry")).isEqualTo(hurry);
  }

  @Test
  void a_case_that_cannot_be_looked_at_stops_no_other_and_waits_longer_each_time() {
    CaseFile broken = probe.submitted(malee);
    CaseFile whole = probe.submitted(malee);
    sql.sql(
            """
            insert into programme_version (version, type, content, first_used_at)
            values ('broken', 'gpp.probe', 'nothing', now()) on conflict do nothing
            """)
        .update();
    sql.sql("update case_file set definition = 'broken' where id = ?").param(broken.id()).update();
    older(broken, Duration.ofDays(30));
    older(whole, Duration.ofDays(20));

    ring();

    assertThat(ring(whole, "hurry")).isNotNull();
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> lookAt(broken, "hurry").isAfter(Instant.now()));
    sql.sql("delete from case_file where id = ?").param(broken.id()).update();
  }

  private void ring() {
    ringing.ring();
  }

  private ClockRang ring(CaseFile file, String clock) {
    await().atMost(PATIENCE).until(() -> !rings(file, clock).isEmpty());
    return rings(file, clock).getFirst();
  }

  private List<ClockRang> rings(CaseFile file, String clock) {
    return heard.ringsOf(file.id()).stream().filter(fact -> fact.clock().equals(clock)).toList();
  }

  private List<String> names(CaseFile file) {
    return clocks.of(file, programmes.of(file)).stream().map(Clocks.Running::clock).toList();
  }

  private Instant due(CaseFile file, String clock) {
    return clocks.of(file, programmes.of(file)).stream()
        .filter(one -> one.clock().equals(clock))
        .findFirst()
        .orElseThrow()
        .due();
  }

  private Instant lookAt(CaseFile file, String clock) {
    return sql.sql(
            "select look_at from case_clock where case_id = ? and clock = ? and stopped_at is null")
        .params(file.id(), clock)
        .query(Timestamp.class)
        .single()
        .toInstant();
  }

  /** As if everything that happened to this case had happened so long before. */
  private void older(CaseFile file, Duration by) {
    String interval = by.toSeconds() + " seconds";
    sql.sql(
            """
            with moved as (
              update case_file set since = since - cast(:by as interval),
                handed_in_at = handed_in_at - cast(:by as interval) where id = :id
            )
            update case_clock set began_at = began_at - cast(:by as interval),
              due_at = due_at - cast(:by as interval), look_at = look_at - cast(:by as interval)
            where case_id = :id and stopped_at is null
            """)
        .param("by", interval)
        .param("id", file.id())
        .update();
  }

  private void holiday(LocalDate day, String state) {
    transaction.executeWithoutResult(
        _ -> {
          sql.sql(
                  """
                  insert into holiday (date, name, state, changed_at) values (?, 'ทดสอบ', ?, now())
                  on conflict (date) do update set state = excluded.state
                  """)
              .params(day, state)
              .update();
          facts.publishEvent(new HolidaysChanged(day, day));
        });
  }

  private static LocalDate lastDay(Instant due) {
    return LocalDate.ofInstant(due.minusNanos(1), Time.BANGKOK);
  }
}
