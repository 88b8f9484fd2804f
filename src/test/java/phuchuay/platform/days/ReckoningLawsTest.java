package phuchuay.platform.days;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.platform.days.StartRule.NEXT_DAY;
import static phuchuay.platform.days.StartRule.SAME_DAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import phuchuay.platform.Time;
import phuchuay.platform.days.Span.Unit;

/** What holds for every span from every moment, tried on many, from a seed that is told. */
class ReckoningLawsTest {

  private static final int TRIES = 3_000;
  private static final long SEED = 2570;
  private static final Instant FIRST = Instant.parse("2023-12-31T17:00:00Z");
  private static final long SECONDS = 9L * 366 * 86_400;

  private final Random random = new Random(SEED);
  private final Set<LocalDate> holidays = someHolidays();
  private final Reckoning calendar = new Reckoning(holidays, 1);

  @Test
  void who_begins_later_is_never_due_earlier() {
    always(
        span -> {
          Instant start = moment();
          Instant later = start.plusSeconds(random.nextLong(40L * 86_400));
          for (StartRule rule : StartRule.values()) {
            assertThat(calendar.dueAt(later, span, rule))
                .as("%s from %s, then %s, %s", span, start, later, rule)
                .isAfterOrEqualTo(calendar.dueAt(start, span, rule));
          }
        });
  }

  @Test
  void a_longer_span_is_due_later_and_the_next_day_never_before_the_same_day() {
    always(
        span -> {
          Instant start = moment();
          Instant due = calendar.dueAt(start, span, SAME_DAY);
          if (span.amount() < 90) {
            Span longer = new Span(span.amount() + 1, span.unit());
            assertThat(calendar.dueAt(start, longer, SAME_DAY)).as("%s", span).isAfter(due);
          }
          assertThat(calendar.dueAt(start, span, NEXT_DAY)).as("%s", span).isAfterOrEqualTo(due);
          assertThat(due).as("%s from %s", span, start).isAfter(start);
        });
  }

  @Test
  void every_span_but_hours_ends_at_midnight_in_bangkok() {
    always(
        span -> {
          Instant due = calendar.dueAt(moment(), span, NEXT_DAY);
          if (span.unit() != Unit.HOURS) {
            assertThat(due.atZone(Time.BANGKOK).toLocalTime()).hasToString("00:00");
          }
        });
  }

  @Test
  void a_span_of_working_days_ends_on_one_and_counts_no_day_off() {
    always(
        span -> {
          if (span.unit() != Unit.WORKING_DAYS) {
            return;
          }
          Instant start = moment();
          LocalDate last = Reckoning.lastDay(calendar.dueAt(start, span, NEXT_DAY));
          LocalDate from = LocalDate.ofInstant(start, Time.BANGKOK).plusDays(1);
          assertThat(last).matches(calendar::works);
          assertThat(from.datesUntil(last.plusDays(1)).filter(calendar::works))
              .hasSize(span.amount());
        });
  }

  @Test
  void a_holiday_more_never_makes_anything_due_earlier() {
    always(
        span -> {
          Instant start = moment();
          Set<LocalDate> more = new HashSet<>(holidays);
          more.add(LocalDate.ofInstant(start, Time.BANGKOK).plusDays(random.nextInt(60)));
          assertThat(new Reckoning(more, 2).dueAt(start, span, NEXT_DAY))
              .isAfterOrEqualTo(calendar.dueAt(start, span, NEXT_DAY));
        });
  }

  @Test
  void the_number_of_the_day_grows_by_the_day_until_it_is_over_exactly_when_the_time_is() {
    always(
        span -> {
          Instant start = moment();
          Instant due = calendar.dueAt(start, span, NEXT_DAY);
          Instant now = start.plusSeconds(random.nextLong(120L * 86_400));
          DayNumber number = calendar.dayNumber(start, now, span, NEXT_DAY);
          DayNumber soon = calendar.dayNumber(start, now.plusSeconds(3_600), span, NEXT_DAY);
          assertThat(soon.day() - number.day()).isBetween(0L, 1L);
          assertThat(calendar.dayNumber(start, due.minusNanos(1), span, NEXT_DAY).over()).isFalse();
          assertThat(calendar.left(due.minusNanos(1), due, span.unit()).over()).isFalse();
          assertThat(calendar.left(due, due, span.unit()).over()).isTrue();
          if (span.unit() != Unit.WORKING_DAYS) {
            assertThat(calendar.dayNumber(start, due, span, NEXT_DAY).over()).isTrue();
          }
        });
  }

  @Test
  void what_is_left_and_what_has_gone_are_the_whole() {
    always(
        span -> {
          Instant start = moment();
          Instant due = calendar.dueAt(start, span, NEXT_DAY);
          Instant now = start.plusSeconds(random.nextLong(400L * 86_400));
          if (now.isBefore(due) && span.unit() != Unit.HOURS) {
            DayNumber number = calendar.dayNumber(start, now, span, NEXT_DAY);
            assertThat(calendar.left(now, due, span.unit()).amount())
                .as("%s from %s at %s", span, start, now)
                .isEqualTo(number.of() - number.day());
          }
        });
  }

  /** A due moment is a moment: who was away for days finds it all the same, only later. */
  @Test
  void an_outage_loses_nothing() {
    always(
        span -> {
          Instant due = calendar.dueAt(moment(), span, NEXT_DAY);
          Instant back = due.plusSeconds(random.nextLong(10L * 86_400));
          TimeLeft late = calendar.left(back, due, span.unit());
          assertThat(late.over()).isTrue();
          assertThat(late.amount()).isNotNegative();
        });
  }

  @Test
  void bangkok_has_no_hour_that_is_missing_or_twice() {
    LocalDate day = LocalDate.of(2024, 1, 1);
    for (int i = 0; i < 10 * 366; i++) {
      Instant begins = Reckoning.endOf(day.plusDays(i - 1L));
      assertThat(Reckoning.endOf(day.plusDays(i))).isEqualTo(begins.plusSeconds(86_400));
    }
  }

  @Test
  void five_years_of_working_days_over_a_hundred_holidays_are_counted_to_the_day() {
    Span span = Span.parse("1240wd");
    Instant start = Instant.parse("2026-01-05T02:00:00Z");
    LocalDate last = Reckoning.lastDay(calendar.dueAt(start, span, NEXT_DAY));
    long worked =
        LocalDate.of(2026, 1, 6)
            .datesUntil(last.plusDays(1))
            .filter(day -> day.getDayOfWeek().getValue() < 6 && !holidays.contains(day))
            .count();
    assertThat(holidays).hasSizeGreaterThan(100);
    assertThat(worked).isEqualTo(1240);
    assertThat(last.getYear()).isGreaterThanOrEqualTo(2030);
  }

  private void always(Consumer<Span> law) {
    for (int i = 0; i < TRIES; i++) {
      Unit unit = Unit.values()[random.nextInt(Unit.values().length)];
      law.accept(new Span(1 + random.nextInt(unit == Unit.YEARS ? 9 : 100), unit));
    }
  }

  /** Often the first or the last moment of a day. */
  private Instant moment() {
    Instant any = FIRST.plusSeconds(random.nextLong(SECONDS));
    Instant midnight = Reckoning.endOf(LocalDate.ofInstant(any, Time.BANGKOK));
    return switch (random.nextInt(4)) {
      case 0 -> midnight;
      case 1 -> midnight.minusMillis(1);
      default -> any;
    };
  }

  private Set<LocalDate> someHolidays() {
    Set<LocalDate> days = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      days.add(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(10 * 365)));
    }
    return days;
  }
}
