package phuchuay.account.door;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountChanges;
import phuchuay.account.kept.AccountMails;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.kept.Notices;
import phuchuay.account.kept.RecoveryCodes;
import phuchuay.account.kept.Tickets;
import phuchuay.account.proof.Codes;
import phuchuay.account.proof.Totp;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.RealTime;
import phuchuay.platform.Sessions;

/** What comes after the password: a code of the app, of the mail, or one kept for a lost phone. */
@Component
public class SecondSteps {

  private final AccountRows accounts;
  private final AccountChanges changes;
  private final Tickets tickets;
  private final RecoveryCodes recoveryCodes;
  private final AccountMails mails;
  private final Notices notices;
  private final Audit audit;
  private final WrongSteps wrongSteps;
  private final Sessions sessions;
  private final TransactionTemplate transaction;
  private final RealTime time;

  public SecondSteps(
      AccountRows accounts,
      AccountChanges changes,
      Tickets tickets,
      RecoveryCodes recoveryCodes,
      AccountMails mails,
      Notices notices,
      Audit audit,
      WrongSteps wrongSteps,
      Sessions sessions,
      TransactionTemplate transaction,
      RealTime time) {
    this.accounts = accounts;
    this.changes = changes;
    this.tickets = tickets;
    this.recoveryCodes = recoveryCodes;
    this.mails = mails;
    this.notices = notices;
    this.audit = audit;
    this.wrongSteps = wrongSteps;
    this.sessions = sessions;
    this.transaction = transaction;
    this.time = time;
  }

  /** The code that the app shows; each is taken once. */
  public Answer app(HalfSignedIn half, String typed) {
    return guessed(
        half,
        account -> {
          Totp totp = account.totp();
          OptionalLong step =
              totp == null ? OptionalLong.empty() : totp.stepOf(typed, time.instant());
          boolean right = step.isPresent() && changes.useStep(account.id(), step.getAsLong());
          return right ? inside(account, List.of()) : new Answer.Wrong();
        });
  }

  /** A code kept for when the phone is lost. */
  public Answer recovery(HalfSignedIn half, String typed) {
    return guessed(
        half,
        account -> {
          if (account.totp() == null || !recoveryCodes.use(account.id(), typed)) {
            return new Answer.Wrong();
          }
          int left = recoveryCodes.left(account.id());
          audit.write(Act.by(account.party(), "recovery-code.used").with("left", left));
          mails.recoveryUsed(account, left);
          return inside(account, List.of());
        });
  }

  /** The first code of an app that was just set up; elsewhere everybody begins anew. */
  public Answer setUp(HalfSignedIn half, String typed) {
    return step(
        half,
        account -> {
          String offered = half.offered();
          Totp totp = offered == null ? Totp.fresh() : new Totp(offered);
          OptionalLong step = totp.stepOf(typed, time.instant());
          boolean free = account.totp() == null || half.replaces();
          if (!free || step.isEmpty()) {
            return new Answer.Wrong();
          }
          changes.totp(account.id(), totp, step.getAsLong());
          audit.write(Act.by(account.party(), "authenticator.set-up"));
          mails.appSetUp(account);
          sessions.end(account.id().toString(), null);
          return inside(account, recoveryCodes.renew(account.id()));
        });
  }

  /** Recovery codes in place of the old ones. */
  public List<String> freshCodes(Account account) {
    return transaction.execute(
        _ -> {
          audit.write(Act.by(account.party(), "recovery-codes.renewed"));
          notices.codesRenewed(account);
          return recoveryCodes.renew(account.id());
        });
  }

  /** The digits from the mail of this very sign-in. */
  public Answer mail(HalfSignedIn half, String typed) {
    return guessed(
        half,
        account -> {
          UUID ticket = half.ticket();
          boolean right =
              ticket != null
                  && tickets
                      .tryShort(ticket, Codes.typedDigits(typed))
                      .filter(used -> used.account().equals(account.id()))
                      .isPresent();
          if (!right) {
            return new Answer.Wrong();
          }
          changes.emailProven(account.id());
          return inside(account, List.of());
        });
  }

  /** What may be wrong because somebody guesses. */
  private Answer guessed(HalfSignedIn half, Function<Account, Answer> proof) {
    return step(
        half,
        account -> {
          Answer answer = proof.apply(account);
          wrongSteps.count(account, answer);
          return answer;
        });
  }

  private Answer step(HalfSignedIn half, Function<Account, Answer> proof) {
    Optional<Answer> refused = wrongSteps.refused(half.account());
    if (refused.isPresent()) {
      return refused.get();
    }
    Answer answer =
        transaction.execute(
            _ ->
                accounts
                    .lock(half.account())
                    .filter(half::stillOf)
                    .map(proof)
                    .orElseGet(Answer.Wrong::new));
    if (answer instanceof Answer.Inside) {
      wrongSteps.over(half.account());
    }
    return answer;
  }

  private static Answer inside(Account account, List<String> codes) {
    return new Answer.Inside(account.person(), codes);
  }
}
