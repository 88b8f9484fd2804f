package phuchuay.account.recovery;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.kept.Notices;
import phuchuay.account.proof.Answers;
import phuchuay.account.proof.Passwords;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Secret;

/** Sets somebody's questions in place of those before, or takes them away; the owner is told. */
@Component
class OwnQuestions {

  private final Proofs proofs;
  private final AccountRows accounts;
  private final Passwords passwords;
  private final Notices notices;
  private final Audit audit;
  private final TransactionTemplate transaction;

  OwnQuestions(
      Proofs proofs,
      AccountRows accounts,
      Passwords passwords,
      Notices notices,
      Audit audit,
      TransactionTemplate transaction) {
    this.proofs = proofs;
    this.accounts = accounts;
    this.passwords = passwords;
    this.notices = notices;
    this.audit = audit;
    this.transaction = transaction;
  }

  Optional<Proof> of(Account account) {
    return proofs.of(account.id());
  }

  /** Whether the number they registered with is among these. */
  boolean fit(Account account, Numbers numbers) {
    return accounts.numberFits(account.id(), numbers.digits());
  }

  /** False when somebody else of the system is found by these numbers. */
  boolean set(Account account, Numbers numbers, List<NewQuestions.Typed> typed) {
    List<Question> questions = typed.stream().map(this::kept).toList();
    return Boolean.TRUE.equals(
        transaction.execute(
            _ -> {
              boolean free =
                  accounts.lock(account.id()).isPresent()
                      && proofs.set(account, numbers, questions);
              if (free) {
                told(account, "questions.changed");
              }
              return free;
            }));
  }

  void remove(Account account) {
    transaction.executeWithoutResult(
        _ -> {
          proofs.forget(account.id());
          told(account, "questions.removed");
        });
  }

  private void told(Account account, String act) {
    audit.write(Act.by(account.party(), act));
    notices.questionsChanged(account);
  }

  private Question kept(NewQuestions.Typed typed) {
    return new Question(
        typed.isOwn() ? null : typed.code(),
        typed.isOwn() ? new Secret(typed.own()) : null,
        passwords.encode(Answers.plain(typed.answer())));
  }
}
