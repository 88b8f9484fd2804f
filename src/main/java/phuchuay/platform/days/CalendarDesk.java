package phuchuay.platform.days;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Party;
import phuchuay.platform.Time;

/** What staff do with the calendar: looking at what would follow, then doing it. */
@Component
class CalendarDesk {

  private final HolidayRows rows;
  private final CalendarChanges changes;
  private final Audit audit;
  private final ObjectProvider<Affected> clocks;
  private final Clock clock;

  CalendarDesk(
      HolidayRows rows,
      CalendarChanges changes,
      Audit audit,
      ObjectProvider<Affected> clocks,
      Clock clock) {
    this.rows = rows;
    this.changes = changes;
    this.audit = audit;
    this.clocks = clocks;
    this.clock = clock;
  }

  /**
   * What would follow.
   *
   * @param version of the calendar that it was compared with
   * @param past whether days that are over would change
   * @param moved how many deadlines would move; null if nobody keeps any
   */
  record Preview(List<Change> changes, long version, boolean past, @Nullable Long moved) {}

  /** What became of a wish. */
  enum Outcome {
    DONE,
    NOTHING,
    OUTDATED,
    REASON_MISSING
  }

  Preview preview(CalendarForm form) {
    Calendar now = rows.read();
    List<Change> wanted = wanted(form, now);
    return new Preview(wanted, now.reckoning().version(), past(wanted), moved(now, wanted));
  }

  @Transactional
  public Outcome make(CalendarForm form, Party by, String address) {
    rows.oneWriterAtATime();
    Calendar now = rows.read();
    List<Change> wanted = wanted(form, now);
    if (wanted.isEmpty()) {
      return Outcome.NOTHING;
    }
    Long seen = form.seen();
    if (seen == null || seen != now.reckoning().version()) {
      return Outcome.OUTDATED;
    }
    if (past(wanted) && form.why() == null) {
      return Outcome.REASON_MISSING;
    }
    changes.make(wanted, by.id());
    wanted.forEach(change -> audit.write(act(change, form.why(), by, address)));
    return Outcome.DONE;
  }

  private static List<Change> wanted(CalendarForm form, Calendar now) {
    return Change.of(now, form.wanted().holidays(), form.unwanted());
  }

  private boolean past(List<Change> wanted) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Time.BANGKOK);
    return wanted.stream().anyMatch(change -> change.date().isBefore(today));
  }

  private @Nullable Long moved(Calendar now, List<Change> wanted) {
    List<Affected> keepers = clocks.stream().toList();
    Reckoning then = now.after(wanted);
    return keepers.isEmpty()
        ? null
        : keepers.stream().mapToLong(keeper -> keeper.moved(now.reckoning(), then)).sum();
  }

  private static Act act(Change change, @Nullable String why, Party by, String address) {
    Act act =
        Act.by(by, "holiday." + change.kind().name().toLowerCase(Locale.ROOT))
            .about(Party.of("holiday", change.date()))
            .from(address)
            .with("name", change.holiday().name());
    return why == null ? act : act.with("reason", why);
  }
}
