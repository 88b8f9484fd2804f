package phuchuay.account.door;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.account.door.HalfSignedIn.Step;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.kept.AccountSettings;
import phuchuay.account.kept.Usernames;
import phuchuay.account.proof.Passwords;
import phuchuay.account.proof.Totp;
import phuchuay.platform.RealTime;

/** The first step of signing in: a name and a password. */
@Component
class SignIn {

  private static final int LONGEST_NAME = 254;

  private final AccountRows accounts;
  private final Passwords passwords;
  private final Tries tries;
  private final MailCodes mailCodes;
  private final AccountSettings settings;
  private final RealTime time;

  SignIn(
      AccountRows accounts,
      Passwords passwords,
      Tries tries,
      MailCodes mailCodes,
      AccountSettings settings,
      RealTime time) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.tries = tries;
    this.mailCodes = mailCodes;
    this.settings = settings;
    this.time = time;
  }

  /** Takes as long, and says the same, whether or not there is somebody of this name. */
  Answer with(String typed, String password, @Nullable AccountSystem system, String address) {
    String name = Usernames.plain(typed);
    if (name.length() > LONGEST_NAME) {
      return new Answer.Wrong();
    }
    Optional<Answer> refused = tries.password(name, address);
    if (refused.isPresent()) {
      return refused.get();
    }
    Account account = accounts.atTheDoor(name, system).orElse(null);
    boolean right = passwords.match(password, account == null ? null : account.password());
    if (account == null || !right || !account.active()) {
      return new Answer.Wrong();
    }
    tries.passwordWasRight(name, address);
    return next(account);
  }

  private Answer next(Account account) {
    return switch (settings.of(account.system()).secondStep()) {
      case APP -> new Answer.Next(account.totp() == null ? setUp(account) : at(Step.APP, account));
      case FIRST_MAIL ->
          account.proven() || account.email() == null
              ? new Answer.Inside(account.person(), List.of())
              : mailed(account);
      case NONE -> new Answer.Inside(account.person(), List.of());
    };
  }

  private Answer mailed(Account account) {
    return mailCodes
        .send(account, at(Step.MAIL, account))
        .<Answer>map(Answer.Next::new)
        .orElseGet(Answer.Wait::new);
  }

  private HalfSignedIn setUp(Account account) {
    return at(Step.SET_UP_APP, account).offering(Totp.fresh().key());
  }

  private HalfSignedIn at(Step step, Account account) {
    return HalfSignedIn.at(step, account, time.instant());
  }
}
