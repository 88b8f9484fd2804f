package phuchuay.platform.days;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Party;

/** Changing when officers of a system answer (เวลาทำการ); each change is in the audit. */
@Component
public class HoursChanges {

  private static final Locale THAI = Locale.of("th");

  private final HoursRows rows;
  private final KeptHours kept;
  private final DayWords words;
  private final Audit audit;

  HoursChanges(HoursRows rows, KeptHours kept, DayWords words, Audit audit) {
    this.rows = rows;
    this.kept = kept;
    this.words = words;
    this.audit = audit;
  }

  /** What became of a wish. */
  public enum Outcome {
    DONE,
    NOTHING,
    OUTDATED
  }

  /** What a change must name, so that nobody's is overwritten unseen. */
  public long version(String system) {
    return kept.version(system);
  }

  /** This instance knows it with the commit, every other a second later. */
  @Transactional
  public Outcome change(String system, Hours hours, long seen, Party by, String address) {
    rows.oneWriterAtATime();
    Hours before = kept.latest(system);
    if (before.equals(hours)) {
      return Outcome.NOTHING;
    }
    if (kept.version(system) != seen) {
      return Outcome.OUTDATED;
    }
    rows.put(system, hours, by.id());
    audit.write(act(system, before, hours, by, address));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            kept.follow();
          }
        });
    return Outcome.DONE;
  }

  private Act act(String system, Hours before, Hours after, Party by, String address) {
    return Act.by(by, "hours.changed")
        .about(Party.of("system", system))
        .from(address)
        .with("before", words.hours(before, THAI))
        .with("after", words.hours(after, THAI))
        .with("stated", after.stated());
  }
}
