package phuchuay.casework.clock;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import phuchuay.platform.Time;
import phuchuay.platform.days.HolidaysChanged;

/**
 * Holidays changed: in the same transaction, every clock that may end on another day is marked to
 * be looked at again.
 */
@Component
class HolidaysHeard {

  private final ClockRows rows;
  private final Clock clock;

  HolidaysHeard(ClockRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @EventListener
  void lookAgain(HolidaysChanged changed) {
    rows.lookAgain(clock.instant(), changed.first().atStartOfDay(Time.BANGKOK).toInstant());
  }
}
