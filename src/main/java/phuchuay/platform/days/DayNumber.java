package phuchuay.platform.days;

import phuchuay.platform.days.Span.Unit;

/**
 * Where somebody stands in a span: day 12 of 15. Day 0 has not begun to count; a day past the last
 * is overdue.
 *
 * @param unit HOURS, DAYS or WORKING_DAYS
 */
public record DayNumber(long day, long of, Unit unit) {

  public boolean over() {
    return day > of;
  }
}
