package phuchuay.casework.kept;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.casework.CaseFile;
import phuchuay.casework.CaseworkSettings;

/** Drafts (แบบร่าง) that nobody touched for long are forgotten; their pages say when. */
@Component
public class OldDrafts {

  private static final int AT_ONCE = 200;

  private final CaseRows rows;
  private final Forgetting forgetting;
  private final CaseworkSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  OldDrafts(
      CaseRows rows,
      Forgetting forgetting,
      CaseworkSettings settings,
      TransactionTemplate transaction,
      Clock clock) {
    this.rows = rows;
    this.forgetting = forgetting;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** When each of these drafts is forgotten if nobody touches it. */
  public Map<UUID, Instant> ends(Collection<CaseFile> files) {
    List<UUID> drafts = files.stream().filter(CaseFile::draft).map(CaseFile::id).toList();
    return rows.changed(drafts).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, draft -> draft.getValue().plus(settings.draftLife())));
  }

  /** Whether its end is near. */
  public boolean near(Instant end) {
    return end.minus(settings.draftWarning()).isBefore(clock.instant());
  }

  @Scheduled(cron = "0 5 4 * * *", zone = "Asia/Bangkok")
  public void forget() {
    Instant before = clock.instant().minus(settings.draftLife());
    List<UUID> old = rows.oldDrafts(before, AT_ONCE);
    while (!old.isEmpty()) {
      old.forEach(id -> forget(id, before));
      old = old.size() < AT_ONCE ? List.of() : rows.oldDrafts(before, AT_ONCE);
    }
  }

  /** Looked at once more under the lock: what was touched meanwhile stays. */
  private void forget(UUID id, Instant before) {
    transaction.executeWithoutResult(
        _ ->
            rows.lockIfFree(id)
                .filter(CaseFile::draft)
                .filter(_ -> rows.changed(List.of(id)).values().stream().allMatch(before::isAfter))
                .ifPresent(forgetting::forget));
  }
}
