package phuchuay.account.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.kept.Account;
import phuchuay.platform.Act;
import phuchuay.platform.Attempts;
import phuchuay.platform.Audit;
import phuchuay.platform.Taken;

/** Hands a person the copy of their data (สำเนาข้อมูล): some times a day, and written down. */
@Component
class MyData {

  static final String COPIES = "my-data";

  private static final Duration A_DAY = Duration.ofDays(1);

  private final DataSubjects subjects;
  private final DataCopy copy;
  private final PrivacySettings settings;
  private final Attempts attempts;
  private final Audit audit;
  private final TransactionTemplate transaction;

  MyData(
      DataSubjects subjects,
      DataCopy copy,
      PrivacySettings settings,
      Attempts attempts,
      Audit audit,
      TransactionTemplate transaction) {
    this.subjects = subjects;
    this.copy = copy;
    this.settings = settings;
    this.attempts = attempts;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** Takes one of the day's copies; else why there is none, as pages call it. */
  Optional<String> refused(Account account) {
    Taken taken = attempts.take(COPIES, account.id().toString(), settings.copiesADay(), A_DAY);
    return taken.allowed() ? Optional.empty() : Optional.of(taken.away() ? "away" : "enough");
  }

  void write(Account account, OutputStream out) throws IOException {
    transaction.executeWithoutResult(
        _ -> audit.write(Act.by(account.party(), "personal-data.copied")));
    copy.write(subjects.toSee(account), out);
  }
}
