package phuchuay.platform.days;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The hours of all systems, in memory: as leaders have set them, else as settings say. A change
 * made by any instance is known to every other a second later.
 */
@Component
class KeptHours {

  private final HoursSettings settings;
  private final HoursRows rows;
  private volatile @Nullable Map<String, HoursRows.Row> set;

  KeptHours(HoursSettings settings, HoursRows rows) {
    this.settings = settings;
    this.rows = rows;
  }

  Hours of(String system) {
    return in(set(), system);
  }

  /** Read from the table, in the transaction of whoever changes it. */
  Hours latest(String system) {
    return in(rows.all(), system);
  }

  /** The number of the last change of a system's hours; 0 if settings say them. */
  long version(String system) {
    HoursRows.Row row = rows.all().get(system);
    return row == null ? 0 : row.changed();
  }

  /** One reader at a time, so that what is older is never kept over what is newer. */
  @Scheduled(fixedDelay = 1000)
  synchronized void follow() {
    long known = set().values().stream().mapToLong(HoursRows.Row::changed).max().orElse(0);
    if (known != rows.version()) {
      set = rows.all();
    }
  }

  private Hours in(Map<String, HoursRows.Row> all, String system) {
    HoursRows.Row row = all.get(system);
    Hours hours = row == null ? settings.hours().get(system) : row.hours();
    if (hours == null) {
      throw new IllegalArgumentException("no hours are set for " + system);
    }
    return hours;
  }

  private Map<String, HoursRows.Row> set() {
    Map<String, HoursRows.Row> known = set;
    if (known == null) {
      known = rows.all();
      set = known;
    }
    return known;
  }
}
