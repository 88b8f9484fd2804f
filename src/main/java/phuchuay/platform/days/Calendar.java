package phuchuay.platform.days;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The holidays as they were at one moment, by date. */
final class Calendar {

  private final TreeMap<LocalDate, Holiday> days = new TreeMap<>();
  private final Reckoning reckoning;

  Calendar(Collection<Holiday> holidays, long version) {
    holidays.forEach(holiday -> days.put(holiday.date(), holiday));
    reckoning = new Reckoning(announced(), version);
  }

  Reckoning reckoning() {
    return reckoning;
  }

  @Nullable Holiday on(LocalDate date) {
    return days.get(date);
  }

  List<Holiday> between(LocalDate first, LocalDate last) {
    return List.copyOf(days.subMap(first, true, last, true).values());
  }

  Map<LocalDate, Holiday> byDate() {
    return Map.copyOf(days);
  }

  /** The days that count as holidays. */
  Set<LocalDate> announced() {
    return days.values().stream()
        .filter(Holiday::announced)
        .map(Holiday::date)
        .collect(Collectors.toSet());
  }
}
