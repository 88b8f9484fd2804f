package phuchuay.account.recovery;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.AccountSystem;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.kept.EvenTime;
import phuchuay.account.proof.Answers;
import phuchuay.account.proof.Codes;
import phuchuay.account.proof.Passwords;
import phuchuay.platform.Secret;

/**
 * Asks whoever names some numbers the questions of their owner, or made-up ones when nobody has
 * these numbers; every step takes the same time and leads to the next.
 */
@Component
class Asking {

  private final Proofs proofs;
  private final Questions questions;
  private final Passwords passwords;
  private final AccountRows accounts;
  private final Filing filing;
  private final EvenTime evenTime;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Asking(
      Proofs proofs,
      Questions questions,
      Passwords passwords,
      AccountRows accounts,
      Filing filing,
      EvenTime evenTime,
      TransactionTemplate transaction,
      Clock clock) {
    this.proofs = proofs;
    this.questions = questions;
    this.passwords = passwords;
    this.accounts = accounts;
    this.filing = filing;
    this.evenTime = evenTime;
    this.transaction = transaction;
    this.clock = clock;
  }

  Recovering begin(AccountSystem system, Numbers numbers) {
    return evenTime.of(() -> begun(system, numbers));
  }

  /** What is asked now; one's own words are opened only for whoever has answered rightly so far. */
  String question(Recovering state, Locale locale) {
    Optional<Question> set =
        state.right() ? proofs.question(state.account(), state.place() + 1) : Optional.empty();
    return set.map(Question::own)
        .map(Secret::value)
        .orElseGet(() -> questions.words(state.codes().get(state.place()), locale));
  }

  Recovering answer(Recovering state, String typed) {
    return evenTime.of(
        () -> {
          String kept =
              proofs
                  .question(state.account(), state.place() + 1)
                  .map(Question::answer)
                  .orElse(null);
          return state.next(passwords.match(Answers.plain(typed), kept));
        });
  }

  /** Whoever answered wrongly hears the same and is filed nowhere but as wrong. */
  void choose(Recovering state, String password) {
    evenTime.of(
        () -> {
          String encoded = passwords.encode(password);
          transaction.executeWithoutResult(_ -> file(state, encoded));
          return state;
        });
  }

  private void file(Recovering state, String encoded) {
    UUID account = state.account();
    if (account != null) {
      accounts
          .lock(account)
          .ifPresent(found -> filing.answered(found, state.right(), encoded, state.reference()));
    }
  }

  private Recovering begun(AccountSystem system, Numbers numbers) {
    Optional<Proof> proof = proofs.find(system, numbers);
    List<String> codes =
        proof.map(found -> codes(found, numbers)).orElseGet(() -> questions.madeUp(numbers));
    @Nullable UUID account = proof.map(Proof::account).orElse(null);
    return new Recovering(
        system, account, codes, 0, true, Codes.reference(), clock.instant(), false);
  }

  /** In place of their own questions others, until the first answers were right. */
  private List<String> codes(Proof proof, Numbers numbers) {
    Set<String> listed =
        proof.questions().stream()
            .map(Question::code)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    List<String> codes = new ArrayList<>();
    for (Question question : proof.questions()) {
      String code = question.code();
      codes.add(code != null ? code : questions.instead(numbers, codes.size(), listed));
    }
    return codes;
  }
}
