package phuchuay.platform.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.cast.House;
import phuchuay.platform.Audit;
import phuchuay.platform.AuditRow;
import phuchuay.platform.AuditSearch;
import phuchuay.platform.Party;
import phuchuay.platform.Time;
import phuchuay.platform.days.CalendarDesk.Outcome;

/** What staff do with the calendar, and what follows from it. */
@House
@RecordApplicationEvents
class CalendarDeskTest {

  private static final String LIST =
      """
      ? 16/6/2599, วันวิสาขบูชา
      17/6/2599, วันหยุดพิเศษ
      21/6/2599, วันหยุดพิเศษ
      """;

  @Autowired HolidayRows rows;
  @Autowired Holidays holidays;
  @Autowired CalendarChanges changes;
  @Autowired SeededHolidays seeded;
  @Autowired Audit audit;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient sql;
  @Autowired ApplicationEvents events;

  private final Party somchai = Party.of("staff", UUID.randomUUID());

  @AfterEach
  void the_years_are_as_they_were() {
    sql.sql("delete from holiday where date >= '2050-01-01' or date < '2026-01-01'").update();
    sql.sql("delete from holiday where by is not null").update();
    seeded.run(new DefaultApplicationArguments());
    holidays.follow();
  }

  @Test
  void a_list_is_entered_and_which_days_moved_is_a_fact() {
    assertThat(make(list(LIST, version()))).isEqualTo(Outcome.DONE);
    assertThat(facts())
        .containsExactly(new HolidaysChanged(LocalDate.of(2056, 6, 17), LocalDate.of(2056, 6, 21)));
    assertThat(audit.read(AuditSearch.by(somchai), 10))
        .extracting(AuditRow::act)
        .containsOnly("holiday.added")
        .hasSize(3);
  }

  @Test
  void an_announcement_moves_a_day_and_a_new_name_does_not() {
    make(list(LIST, version()));
    events.clear();
    make(list("17/6/2599, วันหยุดราชการเพิ่มเป็นกรณีพิเศษ", version()));
    assertThat(facts()).isEmpty();
    make(list("16/6/2599, วันวิสาขบูชา", version()));
    assertThat(facts())
        .containsExactly(new HolidaysChanged(LocalDate.of(2056, 6, 16), LocalDate.of(2056, 6, 16)));
    assertThat(audit.read(AuditSearch.by(somchai), 2))
        .extracting(AuditRow::act)
        .containsExactly("holiday.announced", "holiday.renamed");
  }

  @Test
  void the_same_list_again_changes_nothing() {
    make(list(LIST, version()));
    long before = version();
    assertThat(make(list(LIST, before))).isEqualTo(Outcome.NOTHING);
    assertThat(version()).isEqualTo(before);
  }

  @Test
  void who_compared_with_an_older_calendar_is_asked_to_look_again() {
    long before = version();
    make(list("17/6/2599, วันหยุดพิเศษ", before));
    assertThat(make(list("18/6/2599, วันหยุดพิเศษ", before))).isEqualTo(Outcome.OUTDATED);
    assertThat(rows.read().on(LocalDate.of(2056, 6, 18))).isNull();
  }

  @Test
  void a_day_that_is_over_is_changed_only_with_a_reason_which_is_kept() {
    LocalDate today = LocalDate.of(2056, 6, 21);
    CalendarDesk desk = desk(today.atStartOfDay(Time.BANGKOK).toInstant(), List.of());
    CalendarForm silent = list("20/6/2599, ไว้อาลัย", version());
    assertThat(desk.preview(silent).past()).isTrue();
    assertThat(in(desk, silent)).isEqualTo(Outcome.REASON_MISSING);
    assertThat(desk.preview(list("21/6/2599, ไว้อาลัย", version())).past()).isFalse();
    CalendarForm said =
        new CalendarForm(2599, null, null, null, silent.list(), null, " มติ ครม. ", version());
    assertThat(in(desk, said)).isEqualTo(Outcome.DONE);
    assertThat(audit.read(AuditSearch.about(Party.of("holiday", "2056-06-20")), 1))
        .first()
        .extracting(AuditRow::details)
        .isEqualTo(Map.of("name", "ไว้อาลัย", "reason", "มติ ครม."));
  }

  @Test
  void whoever_keeps_clocks_is_asked_how_many_would_move() {
    LocalDate day = LocalDate.of(2056, 6, 21);
    Affected three = (now, then) -> now.works(day) && !then.works(day) ? 3 : 0;
    Affected four = (now, then) -> then.works(day) ? 0 : 4;
    CalendarForm form = list(LIST, version());
    assertThat(desk(Instant.EPOCH, List.of()).preview(form).moved()).isNull();
    assertThat(desk(Instant.EPOCH, List.of(three, four)).preview(form).moved()).isEqualTo(7);
    CalendarForm other = list("? 21/6/2599, วันหยุดพิเศษ", version());
    assertThat(desk(Instant.EPOCH, List.of(three)).preview(other).moved()).isZero();
  }

  @Test
  void the_seeds_leave_alone_what_staff_removed_or_renamed() {
    sql.sql(
            "update holiday set state = 'ANNOUNCED', name = 'ใหม่', by = 'x' where date ="
                + " '2027-02-22'")
        .update();
    CalendarForm removal =
        new CalendarForm(2570, null, null, null, null, List.of("2027-05-04"), "ผิด", version());
    assertThat(make(removal)).isEqualTo(Outcome.DONE);
    seeded.run(new DefaultApplicationArguments());
    assertThat(rows.read().on(LocalDate.of(2027, 5, 4))).isNull();
    assertThat(rows.read().on(LocalDate.of(2027, 2, 22)))
        .isEqualTo(new Holiday(LocalDate.of(2027, 2, 22), "ใหม่", true));
  }

  @Test
  void the_seeds_mend_what_is_still_their_own_and_say_so_and_else_do_nothing() {
    sql.sql("update holiday set state = 'EXPECTED' where date = '2027-05-04'").update();
    sql.sql(
            """
            insert into holiday (date, name, state, changed_at)
            values ('2028-05-09', 'วันวิสาขบูชา', 'ANNOUNCED', now())
            """)
        .update();
    events.clear();
    seeded.run(new DefaultApplicationArguments());
    assertThat(facts())
        .containsExactly(new HolidaysChanged(LocalDate.of(2027, 5, 4), LocalDate.of(2028, 5, 9)));
    assertThat(rows.read().on(LocalDate.of(2028, 5, 9))).isNull();
    long after = version();
    seeded.run(new DefaultApplicationArguments());
    assertThat(version()).isEqualTo(after);
  }

  private List<HolidaysChanged> facts() {
    return events.stream(HolidaysChanged.class).toList();
  }

  private Outcome make(CalendarForm form) {
    return in(desk(Instant.EPOCH, List.of()), form);
  }

  private Outcome in(CalendarDesk desk, CalendarForm form) {
    return transaction.execute(_ -> desk.make(form, somchai, "203.0.113.9"));
  }

  private CalendarDesk desk(Instant now, List<Affected> keepers) {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    for (int i = 0; i < keepers.size(); i++) {
      beans.addBean("keeper" + i, keepers.get(i));
    }
    return new CalendarDesk(
        rows,
        changes,
        audit,
        beans.getBeanProvider(Affected.class),
        Clock.fixed(now, Time.BANGKOK));
  }

  private long version() {
    return rows.read().reckoning().version();
  }

  private static CalendarForm list(String list, long seen) {
    return new CalendarForm(2599, null, null, null, list, null, null, seen);
  }
}
