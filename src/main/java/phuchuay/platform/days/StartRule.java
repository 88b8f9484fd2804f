package phuchuay.platform.days;

import java.time.LocalDate;

/** Which day is day 1: the day on which something begins, or the next. */
public enum StartRule {
  SAME_DAY,
  NEXT_DAY;

  LocalDate dayOne(LocalDate start) {
    return this == SAME_DAY ? start : start.plusDays(1);
  }
}
