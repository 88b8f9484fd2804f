package phuchuay.platform.days;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.platform.days.StartRule.NEXT_DAY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import phuchuay.platform.Time;
import phuchuay.platform.days.Span.Unit;

/** What is due when: examples that can be checked against a calendar on the wall. */
class ReckoningTest {

  /** April 2570: Chakri day on Tuesday the 6th, Songkran from Tuesday the 13th to the 15th. */
  private static final Reckoning APRIL =
      new Reckoning(
          Set.of(
              LocalDate.of(2027, 4, 6),
              LocalDate.of(2027, 4, 13),
              LocalDate.of(2027, 4, 14),
              LocalDate.of(2027, 4, 15)),
          7);

  @ParameterizedTest
  @CsvSource({
    // span, rule, start, last day
    "15d,   NEXT_DAY, 2027-01-03T09:00, 2027-01-18",
    "15d,   SAME_DAY, 2027-01-03T09:00, 2027-01-17",
    "1d,    NEXT_DAY, 2027-01-03T09:00, 2027-01-04",
    "1d,    SAME_DAY, 2027-01-03T09:00, 2027-01-03",
    "180d,  NEXT_DAY, 2027-01-01T00:00, 2027-06-30",
    "1wd,   NEXT_DAY, 2027-04-02T16:00, 2027-04-05",
    "2wd,   NEXT_DAY, 2027-04-02T16:00, 2027-04-07",
    "5wd,   NEXT_DAY, 2027-04-05T10:00, 2027-04-16",
    "1wd,   SAME_DAY, 2027-04-13T10:00, 2027-04-16",
    "1wd,   SAME_DAY, 2027-04-16T10:00, 2027-04-16",
    "1wd,   SAME_DAY, 2027-04-17T10:00, 2027-04-19",
    "1wd,   NEXT_DAY, 2027-04-17T10:00, 2027-04-19",
    "30wd,  NEXT_DAY, 2027-04-01T10:00, 2027-05-19",
    "3y,    NEXT_DAY, 2027-01-15T10:00, 2030-01-15",
    "3y,    SAME_DAY, 2027-01-15T10:00, 2030-01-14",
    "1y,    NEXT_DAY, 2028-02-29T10:00, 2029-02-28",
    "1y,    SAME_DAY, 2028-02-29T10:00, 2029-02-28",
    "4y,    NEXT_DAY, 2028-02-29T10:00, 2032-02-29",
    "1y,    NEXT_DAY, 2027-02-28T10:00, 2028-02-28",
    "6mo,   NEXT_DAY, 2026-08-31T10:00, 2027-02-28",
    "1mo,   SAME_DAY, 2027-01-31T10:00, 2027-02-28",
    "1mo,   SAME_DAY, 2027-01-05T10:00, 2027-02-04"
  })
  void a_span_ends_with_its_last_day(
      String span, StartRule rule, LocalDateTime start, LocalDate last) {
    Instant due = APRIL.dueAt(bangkok(start), Span.parse(span), rule);
    assertThat(Reckoning.lastDay(due)).isEqualTo(last);
    assertThat(due).isEqualTo(bangkok(last.plusDays(1).atStartOfDay()));
  }

  @Test
  void day_180_is_still_in_time_and_not_a_moment_longer() {
    Instant due = due("180d", NEXT_DAY, "2027-01-01T13:30");
    assertThat(APRIL.left(bangkok("2027-06-30T23:59:59.999"), due, Unit.DAYS))
        .isEqualTo(new TimeLeft(0, Unit.DAYS, false));
    assertThat(APRIL.left(bangkok("2027-07-01T00:00"), due, Unit.DAYS))
        .isEqualTo(new TimeLeft(1, Unit.DAYS, true));
  }

  @Test
  void the_day_is_bangkoks_whatever_the_moment() {
    assertThat(due("1d", NEXT_DAY, "2027-01-03T23:59:59.999"))
        .isEqualTo(Instant.parse("2027-01-04T17:00:00Z"));
    assertThat(due("1d", NEXT_DAY, "2027-01-04T00:00"))
        .isEqualTo(Instant.parse("2027-01-05T17:00:00Z"));
  }

  @Test
  void hours_are_exact_and_know_no_holidays() {
    assertThat(due("24h", NEXT_DAY, "2027-04-12T13:07:30"))
        .isEqualTo(bangkok("2027-04-13T13:07:30"));
    assertThat(Reckoning.lastDay(due("24h", NEXT_DAY, "2027-04-12T00:00"))).isEqualTo("2027-04-12");
  }

  @ParameterizedTest
  @CsvSource({
    "2027-04-10, 2027-04-12", // a Saturday
    "2027-04-13, 2027-04-16", // Songkran
    "2027-04-12, 2027-04-12"
  })
  void a_span_that_may_not_end_on_a_day_off_ends_on_the_next_working_day(
      LocalDate last, LocalDate moved) {
    assertThat(Reckoning.lastDay(APRIL.ontoWorkingDay(Reckoning.endOf(last)))).isEqualTo(moved);
  }

  @ParameterizedTest
  @CsvSource({
    // span, rule, start, now, day, of
    "15d,  NEXT_DAY, 2027-01-03T09:00, 2027-01-03T09:01, 0, 15",
    "15d,  NEXT_DAY, 2027-01-03T09:00, 2027-01-03T23:59:59.999, 0, 15",
    "15d,  NEXT_DAY, 2027-01-03T09:00, 2027-01-04T00:00, 1, 15",
    "15d,  NEXT_DAY, 2027-01-03T09:00, 2027-01-15T12:00, 12, 15",
    "15d,  NEXT_DAY, 2027-01-03T09:00, 2027-01-19T00:00, 16, 15",
    "15d,  SAME_DAY, 2027-01-03T09:00, 2027-01-03T09:01, 1, 15",
    "5wd,  NEXT_DAY, 2027-04-02T16:00, 2027-04-04T10:00, 0, 5",
    "5wd,  NEXT_DAY, 2027-04-02T16:00, 2027-04-05T10:00, 1, 5",
    "5wd,  NEXT_DAY, 2027-04-02T16:00, 2027-04-06T10:00, 1, 5",
    "5wd,  NEXT_DAY, 2027-04-02T16:00, 2027-04-15T10:00, 5, 5",
    "5wd,  NEXT_DAY, 2027-04-02T16:00, 2027-04-16T10:00, 6, 5",
    "1y,   NEXT_DAY, 2027-01-01T10:00, 2027-12-31T10:00, 364, 365",
    "24h,  NEXT_DAY, 2027-01-03T09:00, 2027-01-03T09:00, 1, 24",
    "24h,  NEXT_DAY, 2027-01-03T09:00, 2027-01-04T08:59:59, 24, 24",
    "24h,  NEXT_DAY, 2027-01-03T09:00, 2027-01-04T09:00, 25, 24",
    "15d,  NEXT_DAY, 2027-01-03T09:00, 2026-12-01T09:00, 0, 15"
  })
  void today_is_such_a_day_of_so_many(
      String span, StartRule rule, LocalDateTime start, LocalDateTime now, long day, long of) {
    DayNumber number = APRIL.dayNumber(bangkok(start), bangkok(now), Span.parse(span), rule);
    assertThat(number.day()).isEqualTo(day);
    assertThat(number.of()).isEqualTo(of);
    assertThat(number.over()).isEqualTo(day > of);
  }

  @ParameterizedTest
  @CsvSource({
    // last day, now, unit, amount, over
    "2027-01-15, 2027-01-03T10:00, DAYS, 12, false",
    "2027-01-15, 2027-01-14T23:59:59.999, DAYS, 1, false",
    "2027-01-15, 2027-01-15T10:00, DAYS, 0, false",
    "2027-01-15, 2027-01-18T10:00, DAYS, 3, true",
    "2027-04-16, 2027-04-09T10:00, WORKING_DAYS, 2, false",
    "2027-04-16, 2027-04-12T10:00, WORKING_DAYS, 1, false",
    "2027-04-16, 2027-04-16T10:00, WORKING_DAYS, 0, false",
    "2027-04-09, 2027-04-10T10:00, WORKING_DAYS, 0, true",
    "2027-04-09, 2027-04-12T10:00, WORKING_DAYS, 1, true",
    "2027-04-12, 2027-04-16T10:00, WORKING_DAYS, 1, true"
  })
  void so_much_is_left_or_over(
      LocalDate last, LocalDateTime now, Unit unit, long amount, boolean over) {
    assertThat(APRIL.left(bangkok(now), Reckoning.endOf(last), unit))
        .isEqualTo(new TimeLeft(amount, unit, over));
  }

  @Test
  void hours_that_are_left_are_whole_ones() {
    Instant due = bangkok("2027-01-04T09:00");
    assertThat(APRIL.left(bangkok("2027-01-04T05:00"), due, Unit.HOURS))
        .isEqualTo(new TimeLeft(4, Unit.HOURS, false));
    assertThat(APRIL.left(bangkok("2027-01-04T08:00:00.001"), due, Unit.HOURS))
        .isEqualTo(new TimeLeft(0, Unit.HOURS, false));
    assertThat(APRIL.left(bangkok("2027-01-04T12:30"), due, Unit.HOURS))
        .isEqualTo(new TimeLeft(3, Unit.HOURS, true));
  }

  @Test
  void saturdays_sundays_and_holidays_are_no_working_days() {
    assertThat(LocalDate.of(2027, 4, 5).datesUntil(LocalDate.of(2027, 4, 19)).filter(APRIL::works))
        .extracting(LocalDate::getDayOfMonth)
        .containsExactly(5, 7, 8, 9, 12, 16);
  }

  private static Instant due(String span, StartRule rule, String start) {
    return APRIL.dueAt(bangkok(start), Span.parse(span), rule);
  }

  private static Instant bangkok(String local) {
    return bangkok(LocalDateTime.parse(local));
  }

  private static Instant bangkok(LocalDateTime local) {
    return local.atZone(Time.BANGKOK).toInstant();
  }
}
