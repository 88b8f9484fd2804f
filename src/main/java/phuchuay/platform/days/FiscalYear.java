package phuchuay.platform.days;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import phuchuay.platform.Time;

/**
 * A fiscal year of the government (ปีงบประมาณ): 2570 is 1 October 2569 to 30 September 2570.
 *
 * @param year of the Buddhist era
 */
public record FiscalYear(int year) {

  static final int BUDDHIST_AHEAD = 543;

  public static FiscalYear of(LocalDate day) {
    int begun = day.getMonthValue() >= Month.OCTOBER.getValue() ? 1 : 0;
    return new FiscalYear(day.getYear() + BUDDHIST_AHEAD + begun);
  }

  public static FiscalYear of(Instant moment) {
    return of(LocalDate.ofInstant(moment, Time.BANGKOK));
  }

  public LocalDate first() {
    return LocalDate.of(year - BUDDHIST_AHEAD - 1, Month.OCTOBER, 1);
  }

  public LocalDate last() {
    return LocalDate.of(year - BUDDHIST_AHEAD, Month.SEPTEMBER, 30);
  }

  public Instant begins() {
    return Reckoning.endOf(first().minusDays(1));
  }

  /** The first moment that is not of this year any more. */
  public Instant ends() {
    return Reckoning.endOf(last());
  }
}
