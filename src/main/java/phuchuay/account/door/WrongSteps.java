package phuchuay.account.door;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountLocks;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.kept.Notices;

/** What wrong second steps lead to: a pause, a mail to the owner, in the end a lock for a while. */
@Component
class WrongSteps {

  private final Tries tries;
  private final AccountLocks locks;
  private final AccountRows accounts;
  private final Notices notices;
  private final TransactionTemplate transaction;

  WrongSteps(
      Tries tries,
      AccountLocks locks,
      AccountRows accounts,
      Notices notices,
      TransactionTemplate transaction) {
    this.tries = tries;
    this.locks = locks;
    this.accounts = accounts;
    this.notices = notices;
    this.transaction = transaction;
  }

  /** Takes one try; of too many the owner hears. */
  Optional<Answer> refused(UUID account) {
    Optional<Answer> refused = tries.secondStep(account);
    if (refused.isPresent()
        && refused.get() instanceof Answer.Wait
        && tries.mayTellOfSecondSteps(account)) {
      transaction.executeWithoutResult(
          _ -> accounts.find(account).filter(Account::active).ifPresent(notices::wrongSteps));
    }
    return refused;
  }

  /** Within the transaction that holds the account. */
  void count(Account account, Answer answer) {
    if (answer instanceof Answer.Wrong) {
      locks.wrong(account).ifPresent(until -> notices.locked(account, until));
    } else {
      locks.right(account);
    }
  }

  void over(UUID account) {
    tries.secondStepWasRight(account);
  }
}
