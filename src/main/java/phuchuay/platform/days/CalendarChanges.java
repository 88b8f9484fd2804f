package phuchuay.platform.days;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes changes of the calendar, and states what follows from them in the same transaction: its
 * caller is the one writer, and has compared with the calendar as it is now.
 */
@Component
class CalendarChanges {

  private final HolidayRows rows;
  private final ApplicationEventPublisher facts;

  CalendarChanges(HolidayRows rows, ApplicationEventPublisher facts) {
    this.rows = rows;
    this.facts = facts;
  }

  void make(List<Change> changes, @Nullable String by) {
    changes.forEach(change -> write(change, by));
    List<LocalDate> moved = changes.stream().filter(Change::moves).map(Change::date).toList();
    if (!moved.isEmpty()) {
      facts.publishEvent(new HolidaysChanged(moved.getFirst(), moved.getLast()));
    }
  }

  private void write(Change change, @Nullable String by) {
    Holiday after = change.after();
    if (after == null) {
      rows.remove(change.holiday(), by);
    } else {
      rows.put(after, by);
    }
  }
}
