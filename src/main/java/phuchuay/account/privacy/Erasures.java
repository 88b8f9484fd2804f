package phuchuay.account.privacy;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import phuchuay.account.AccountSystem;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountChanges;
import phuchuay.account.kept.AccountMails;
import phuchuay.account.kept.AccountRows;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.DataSubject;
import phuchuay.platform.Party;
import phuchuay.platform.RealTime;
import phuchuay.platform.Sessions;

/**
 * Wishes to have one's data erased (สิทธิขอลบ): from this moment nobody signs in with the account;
 * the rest is written down and done at once, or after whatever is in the way.
 */
@Component
public class Erasures {

  private final ErasureRows rows;
  private final Erasing erasing;
  private final DataSubjects subjects;
  private final AccountRows accounts;
  private final AccountChanges changes;
  private final AccountMails mails;
  private final Sessions sessions;
  private final Audit audit;
  private final RealTime time;

  Erasures(
      ErasureRows rows,
      Erasing erasing,
      DataSubjects subjects,
      AccountRows accounts,
      AccountChanges changes,
      AccountMails mails,
      Sessions sessions,
      Audit audit,
      RealTime time) {
    this.rows = rows;
    this.erasing = erasing;
    this.subjects = subjects;
    this.accounts = accounts;
    this.changes = changes;
    this.mails = mails;
    this.sessions = sessions;
    this.audit = audit;
    this.time = time;
  }

  /** An account and all that hangs on it; false for the last who runs the house. */
  @Transactional
  public boolean ofAccount(UUID id) {
    if (lastAdministrator(id)) {
      return false;
    }
    Optional<Account> leaving = accounts.lock(id).filter(Account::active);
    leaving.ifPresent(this::begin);
    return leaving.isPresent();
  }

  /** What was said on a phone until now; in the transaction of whoever asks. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void ofPhone(String phone) {
    begin(
        new DataSubject(
            null, Set.of(), Set.of(phone), time.instant().truncatedTo(ChronoUnit.MICROS)),
        Party.HOUSE);
  }

  /** Who was erased comes back with a backup, and is marked as such by hand: erased again. */
  @Scheduled(fixedDelay = 60_000)
  @Transactional
  public void again() {
    accounts
        .erasedButThere()
        .forEach(
            account -> {
              DataSubject whom = subjects.toErase(account);
              changes.erase(account.id());
              begin(whom, Party.HOUSE);
            });
  }

  private boolean lastAdministrator(UUID id) {
    boolean staff =
        accounts.find(id).filter(found -> found.system() == AccountSystem.STAFF).isPresent();
    return staff && accounts.lockAdministrators().equals(List.of(id));
  }

  private void begin(Account account) {
    DataSubject whom = subjects.toErase(account);
    changes.erase(account.id());
    mails.erased(account);
    begin(whom, account.party());
    sessions.end(account.id().toString(), null);
  }

  private void begin(DataSubject whom, Party by) {
    UUID id = rows.add(whom);
    audit.write(Act.by(by, "erasure.asked").about(Party.of("erasure", id)));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            erasing.wake();
          }
        });
  }
}
