package phuchuay.registration.outcome;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.account.Accounts;
import phuchuay.account.NewAccount;
import phuchuay.account.Profile;
import phuchuay.account.State;
import phuchuay.casework.Answers;
import phuchuay.casework.CannotHappen;
import phuchuay.casework.CaseInHand;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Party;
import phuchuay.platform.Secret;

/**
 * The account of whoever a case names; who has none yet is invited by mail to choose a password.
 */
@Component
class Newcomers {

  private final Accounts accounts;

  Newcomers(Accounts accounts) {
    this.accounts = accounts;
  }

  /** A member who asks for themselves keeps their account; nobody else's address is taken. */
  UUID joining(CaseInHand inHand) {
    return member(inHand).map(Profile::id).orElseGet(() -> invite(inHand));
  }

  /** Whoever is to take over may be a member already: their colleague has named them. */
  UUID successor(CaseInHand inHand) {
    Optional<Profile> known = accounts.withAddress(system(inHand), email(inHand.answers()));
    if (known.isPresent() && known.get().state() == State.SUSPENDED) {
      throw new CannotHappen("registration.cannot.suspended");
    }
    return known.map(Profile::id).orElseGet(() -> invite(inHand));
  }

  private Optional<Profile> member(CaseInHand inHand) {
    Party applicant = inHand.file().applicant();
    return accounts
        .withAddress(system(inHand), email(inHand.answers()))
        .filter(profile -> applicant.equals(Party.of("person", profile.id())));
  }

  private UUID invite(CaseInHand inHand) {
    Answers answers = inHand.answers();
    NewAccount account =
        new NewAccount(
            system(inHand),
            username(answers),
            new Secret(name(answers)),
            email(answers),
            answers.secret("mobile").or(() -> answers.secret("phone")).orElse(null),
            answers.secret("citizen").orElse(null),
            Set.of(),
            Set.of());
    return accounts.invite(account, inHand.by()).orElseThrow(() -> taken(account));
  }

  /** Which of the two, so that the officer knows what to send back. */
  private CannotHappen taken(NewAccount wanted) {
    NewAccount nameless =
        new NewAccount(
            wanted.system(), null, wanted.name(), wanted.email(), null, null, Set.of(), Set.of());
    return new CannotHappen(
        accounts.free(nameless) ? "registration.cannot.username" : "registration.cannot.address");
  }

  private static AccountSystem system(CaseInHand inHand) {
    return inHand.file().system();
  }

  private static @Nullable String username(Answers answers) {
    String chosen = answers.text("username");
    if (!chosen.isEmpty() && !NewAccount.validUsername(chosen)) {
      throw new CannotHappen("registration.cannot.username-letters");
    }
    return chosen.isEmpty() ? null : chosen;
  }

  private static EmailAddress email(Answers answers) {
    return answers
        .secret("email")
        .flatMap(typed -> EmailAddress.read(typed.value()))
        .orElseThrow(() -> new CannotHappen("registration.cannot.email"));
  }

  /** In one field, or in two. */
  private static String name(Answers answers) {
    String whole = answers.text("full-name");
    return whole.isEmpty()
        ? (answers.text("first-name") + " " + answers.text("last-name")).strip()
        : whole;
  }
}
