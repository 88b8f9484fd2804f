package phuchuay.platform.days;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import phuchuay.platform.TypedDates;

/**
 * What somebody wants of the calendar: one day, a list of days, or days to be no holidays.
 *
 * @param year whose page they were on
 * @param expected whether the one day is not announced yet
 * @param seen the version of the calendar that they compared with
 */
record CalendarForm(
    @Nullable Integer year,
    @Nullable String date,
    @Nullable String name,
    @Nullable Boolean expected,
    @Nullable String list,
    @Nullable List<String> removed,
    @Nullable String reason,
    @Nullable Long seen) {

  static final CalendarForm EMPTY =
      new CalendarForm(null, null, null, null, null, null, null, null);

  /** Whether it is about one day. */
  public boolean one() {
    return date != null || name != null;
  }

  WrittenHolidays wanted() {
    return WrittenHolidays.read(one() ? line() : list == null ? "" : list);
  }

  List<LocalDate> unwanted() {
    return removed == null
        ? List.of()
        : removed.stream().map(TypedDates::read).flatMap(Optional::stream).distinct().toList();
  }

  @Nullable String why() {
    return reason == null || reason.isBlank() ? null : reason.strip();
  }

  private String line() {
    String line = "%s, %s".formatted(date == null ? "" : date, name == null ? "" : name);
    return (Boolean.TRUE.equals(expected) ? "? " : "") + line.replaceAll("\\R", " ");
  }
}
