package phuchuay.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import phuchuay.platform.Time;

/** The hours in which people may be disturbed by what a clock has to say. */
record Daytime(LocalTime from, LocalTime to) {

  /** This moment, or the next morning. */
  Instant next(Instant moment) {
    ZonedDateTime there = moment.atZone(Time.BANGKOK);
    LocalDate day = there.toLocalDate();
    LocalTime time = there.toLocalTime();
    if (time.isBefore(from)) {
      return morning(day);
    }
    return time.isBefore(to) ? moment : morning(day.plusDays(1));
  }

  private Instant morning(LocalDate day) {
    return day.atTime(from).atZone(Time.BANGKOK).toInstant();
  }
}
