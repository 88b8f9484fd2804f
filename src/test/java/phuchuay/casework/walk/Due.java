package phuchuay.casework.walk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import phuchuay.casework.programme.ClockRule.Length;
import phuchuay.platform.Time;
import phuchuay.platform.days.Reckoning;
import phuchuay.platform.days.Span;
import phuchuay.platform.days.Span.Unit;
import phuchuay.platform.days.StartRule;

/** When a clock rings, counted on the fingers. */
final class Due {

  private Due() {}

  static Instant of(Length length, Instant began, Reckoning days) {
    Span span = length.span();
    Span lead = length.lead();
    boolean hours = span.unit() == Unit.HOURS;
    LocalDate first = LocalDate.ofInstant(began, Time.BANGKOK);
    Instant over =
        hours
            ? began.plus(Duration.ofHours(span.amount()))
            : midnight(last(span, first, length.starts(), days).plusDays(1));
    if (lead != null && lead.unit() == Unit.HOURS) {
      return over.minus(Duration.ofHours(lead.amount()));
    }
    LocalDate last = LocalDate.ofInstant(over.minusNanos(1), Time.BANGKOK);
    if (lead != null) {
      return midnight(last.minusDays(lead.amount()));
    }
    return hours || length.over() ? over : midnight(last);
  }

  private static LocalDate last(Span span, LocalDate first, StartRule starts, Reckoning days) {
    int early = starts == StartRule.SAME_DAY ? 1 : 0;
    return switch (span.unit()) {
      case YEARS -> first.plusYears(span.amount()).minusDays(early);
      case MONTHS -> first.plusMonths(span.amount()).minusDays(early);
      case WORKING_DAYS ->
          first
              .plusDays(1L - early)
              .datesUntil(first.plusYears(100))
              .filter(days::works)
              .skip(span.amount() - 1L)
              .findFirst()
              .orElseThrow();
      default -> first.plusDays((long) span.amount() - early);
    };
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(Time.BANGKOK).toInstant();
  }
}
