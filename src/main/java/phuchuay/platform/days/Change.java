package phuchuay.platform.days;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What becomes of one day of the calendar. */
record Change(LocalDate date, @Nullable Holiday before, @Nullable Holiday after) {

  enum Kind {
    ADDED,
    REMOVED,
    RENAMED,
    ANNOUNCED,
    DOUBTED
  }

  /** What would be otherwise than it is in the calendar, in the order of days. */
  static List<Change> of(
      Calendar calendar, Collection<Holiday> wanted, Collection<LocalDate> unwanted) {
    return Stream.concat(
            wanted.stream().map(day -> new Change(day.date(), calendar.on(day.date()), day)),
            unwanted.stream().map(date -> new Change(date, calendar.on(date), null)))
        .filter(change -> !Objects.equals(change.before, change.after))
        .sorted(Comparator.comparing(Change::date))
        .toList();
  }

  public Kind kind() {
    if (before == null || after == null) {
      return before == null ? Kind.ADDED : Kind.REMOVED;
    }
    if (before.announced() == after.announced()) {
      return Kind.RENAMED;
    }
    return after.announced() ? Kind.ANNOUNCED : Kind.DOUBTED;
  }

  /** The day as it will be, or as it was if it goes. */
  public Holiday holiday() {
    return after == null ? Objects.requireNonNull(before) : after;
  }

  /** Whether the day becomes a holiday or a working day. */
  boolean moves() {
    return counts(before) != counts(after);
  }

  private static boolean counts(@Nullable Holiday day) {
    return day != null && day.announced();
  }
}
