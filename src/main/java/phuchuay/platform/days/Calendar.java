package phuchuay.platform.days;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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

  /** How one would reckon if these changes were made. */
  Reckoning after(List<Change> changes) {
    Set<LocalDate> holidays = new HashSet<>(announced());
    for (Change change : changes) {
      if (change.moves() && !holidays.remove(change.date())) {
        holidays.add(change.date());
      }
    }
    return new Reckoning(holidays, reckoning.version());
  }

  @Nullable Holiday on(LocalDate date) {
    return days.get(date);
  }

  List<Holiday> between(LocalDate first, LocalDate last) {
    return List.copyOf(days.subMap(first, true, last, true).values());
  }

  private Set<LocalDate> announced() {
    return days.values().stream()
        .filter(Holiday::announced)
        .map(Holiday::date)
        .collect(Collectors.toSet());
  }
}
