package phuchuay.platform.days;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import phuchuay.platform.Time;
import phuchuay.platform.days.Span.Unit;

/**
 * Reckons with one state of the calendar (การนับวัน): when a span ends, how far it has come, what
 * is left of it. Nothing but hours ends within a day: a span ends at 24.00 in Bangkok of its last
 * day, so whatever comes before that moment is in time. Saturdays, Sundays and holidays are no
 * working days. Months and years end on the same day of the month, or on its last where it has no
 * such day: a year from 29 February ends on 28 February.
 */
public final class Reckoning {

  private final Set<LocalDate> holidays;
  private final long version;

  /**
   * @param holidays the public holidays that are announced
   * @param version grows whenever the calendar changes: what was reckoned with a lower one may have
   *     to be reckoned anew
   */
  public Reckoning(Set<LocalDate> holidays, long version) {
    this.holidays = Set.copyOf(holidays);
    this.version = version;
  }

  public long version() {
    return version;
  }

  public boolean holiday(LocalDate day) {
    return holidays.contains(day);
  }

  public boolean works(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !holiday(day);
  }

  /** The moment at which a span is over; it is in time until just before. */
  public Instant dueAt(Instant start, Span span, StartRule rule) {
    return span.unit() == Unit.HOURS
        ? start.plus(Duration.ofHours(span.amount()))
        : endOf(last(day(start), span, rule));
  }

  /** For spans that may not end on a day off: the end of the next working day instead. */
  public Instant ontoWorkingDay(Instant due) {
    LocalDate last = lastDay(due);
    return works(last) ? due : endOf(workingDay(last, 1));
  }

  /** The last day on which something is in time: the one to show to people. */
  public static LocalDate lastDay(Instant due) {
    return day(due.minusNanos(1));
  }

  /** The moment at which a day of Bangkok is over. */
  public static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Time.BANGKOK).toInstant();
  }

  public DayNumber dayNumber(Instant start, Instant now, Span span, StartRule rule) {
    if (span.unit() == Unit.HOURS) {
      long begun = now.isBefore(start) ? 0 : HOURS.between(start, now) + 1;
      return new DayNumber(begun, span.amount(), Unit.HOURS);
    }
    LocalDate one = rule.dayOne(day(start));
    if (span.unit() == Unit.WORKING_DAYS) {
      return new DayNumber(worked(one, day(now)), span.amount(), Unit.WORKING_DAYS);
    }
    long of = DAYS.between(one, last(day(start), span, rule)) + 1;
    return new DayNumber(Math.max(0, DAYS.between(one, day(now)) + 1), of, Unit.DAYS);
  }

  /** What is left until a due moment, in the unit of the span that led to it. */
  public TimeLeft left(Instant now, Instant due, Unit unit) {
    boolean over = !now.isBefore(due);
    LocalDate today = day(now);
    LocalDate last = lastDay(due);
    return switch (unit) {
      case HOURS -> new TimeLeft(HOURS.between(now, due) * (over ? -1 : 1), unit, over);
      case WORKING_DAYS ->
          over
              ? new TimeLeft(worked(last.plusDays(1), today), unit, true)
              : new TimeLeft(worked(today.plusDays(1), last), unit, false);
      case DAYS, MONTHS, YEARS ->
          new TimeLeft(Math.abs(DAYS.between(today, last)), Unit.DAYS, over);
    };
  }

  private LocalDate last(LocalDate start, Span span, StartRule rule) {
    LocalDate one = rule.dayOne(start);
    return switch (span.unit()) {
      case DAYS -> one.plusDays(span.amount() - 1L);
      case WORKING_DAYS -> workingDay(one, span.amount());
      case MONTHS -> sameDay(start, start.plusMonths(span.amount()), rule);
      case YEARS -> sameDay(start, start.plusYears(span.amount()), rule);
      case HOURS -> throw new IllegalArgumentException("hours do not end with a day");
    };
  }

  /**
   * Counted from the day itself, a month from the 5th ends on the 4th; from a 31st, on the last.
   */
  private static LocalDate sameDay(LocalDate start, LocalDate later, StartRule rule) {
    boolean there = later.getDayOfMonth() == start.getDayOfMonth();
    return there && rule == StartRule.SAME_DAY ? later.minusDays(1) : later;
  }

  /** The n-th working day, from a day on. */
  private LocalDate workingDay(LocalDate from, int n) {
    LocalDate day = from.minusDays(1);
    for (int found = 0; found < n; ) {
      day = day.plusDays(1);
      found += works(day) ? 1 : 0;
    }
    return day;
  }

  private long worked(LocalDate from, LocalDate until) {
    return from.isAfter(until) ? 0 : from.datesUntil(until.plusDays(1)).filter(this::works).count();
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, Time.BANGKOK);
  }
}
