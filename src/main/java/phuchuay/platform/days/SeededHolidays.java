package phuchuay.platform.days;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Enters at the start what is new in the list that comes with us, and leaves alone every day that
 * staff have touched.
 */
@Component
class SeededHolidays implements ApplicationRunner {

  private final HolidayFile file;
  private final HolidayRows rows;
  private final CalendarChanges changes;
  private final TransactionTemplate transaction;

  SeededHolidays(
      HolidayFile file,
      HolidayRows rows,
      CalendarChanges changes,
      TransactionTemplate transaction) {
    this.file = file;
    this.rows = rows;
    this.changes = changes;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments none) {
    if (!wanting().isEmpty()) {
      transaction.executeWithoutResult(_ -> enter());
    }
  }

  private void enter() {
    rows.oneWriterAtATime();
    changes.make(wanting(), null);
  }

  /** Where the table differs from the list, in days that are not yet staff's. */
  private List<Change> wanting() {
    List<HolidayRows.Row> all = rows.all();
    Set<Object> touched =
        all.stream()
            .filter(row -> row.by() != null)
            .map(HolidayRows.Row::date)
            .collect(Collectors.toSet());
    Set<Object> listed = file.holidays().stream().map(Holiday::date).collect(Collectors.toSet());
    return Change.of(
        HolidayRows.calendar(all),
        file.holidays().stream().filter(day -> !touched.contains(day.date())).toList(),
        all.stream()
            .map(HolidayRows.Row::date)
            .filter(date -> !touched.contains(date) && !listed.contains(date))
            .toList());
  }
}
