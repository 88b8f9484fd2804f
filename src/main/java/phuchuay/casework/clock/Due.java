package phuchuay.casework.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import phuchuay.casework.programme.ClockRule.Length;
import phuchuay.platform.Time;
import phuchuay.platform.days.Reckoning;
import phuchuay.platform.days.Span;
import phuchuay.platform.days.Span.Unit;

/** When a clock is due, reckoned from the moment it began. */
final class Due {

  private Due() {}

  static Instant of(Length length, Instant began, Reckoning reckoning) {
    Instant over = reckoning.dueAt(began, length.span(), length.starts());
    Span lead = length.lead();
    if (lead == null) {
      return length.over() || length.span().unit() == Unit.HOURS
          ? over
          : morning(Reckoning.lastDay(over));
    }
    return lead.unit() == Unit.HOURS
        ? over.minus(Duration.ofHours(lead.amount()))
        : morning(Reckoning.lastDay(over).minusDays(lead.amount()));
  }

  /** A day begins at midnight in Bangkok; when people are told is for who tells them. */
  private static Instant morning(LocalDate day) {
    return day.atStartOfDay(Time.BANGKOK).toInstant();
  }
}
