package phuchuay.platform.days;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import phuchuay.platform.Time;

/**
 * Time in which officers are there (เวลาทำการที่ผ่านไป): nights, lunches and holidays do not count.
 */
@Component
public class WorkingTime {

  private final OpeningHours hours;

  WorkingTime(OpeningHours hours) {
    this.hours = hours;
  }

  /** The moment at which officers of a system will have been there for so long since then. */
  public Instant after(String system, Instant from, Duration worked) {
    Duration left = worked;
    Instant begins = hours.opensNext(system, from);
    Instant ends = closes(system, begins);
    while (left.compareTo(Duration.between(begins, ends)) > 0) {
      left = left.minus(Duration.between(begins, ends));
      begins = hours.opensNext(system, ends);
      ends = closes(system, begins);
    }
    return begins.plus(left);
  }

  /** When they go next, for lunch or home; they are there at that moment. */
  private Instant closes(String system, Instant open) {
    Hours told = hours.of(system);
    LocalDateTime local = LocalDateTime.ofInstant(open, Time.BANGKOK);
    LocalTime until =
        told.lunch() != null && local.toLocalTime().isBefore(told.lunch().from())
            ? told.lunch().from()
            : told.close();
    return local.toLocalDate().atTime(until).atZone(Time.BANGKOK).toInstant();
  }
}
