package phuchuay.account.door;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.NewPasswords;
import phuchuay.account.kept.Pages;

/**
 * Whether whoever sits before a signed-in page still knows the password: asked before what hurts.
 */
@Component
public class SamePerson {

  private final NewPasswords passwords;
  private final Tries tries;

  public SamePerson(NewPasswords passwords, Tries tries) {
    this.passwords = passwords;
    this.tries = tries;
  }

  /** Null when they do; else what pages call it. */
  public @Nullable String problem(Account account, String password) {
    Optional<Answer> refused = tries.secondStep(account.id());
    if (refused.isPresent()) {
      return Pages.problem(refused.get());
    }
    if (!passwords.knows(account, password)) {
      return "current";
    }
    tries.secondStepWasRight(account.id());
    return null;
  }
}
