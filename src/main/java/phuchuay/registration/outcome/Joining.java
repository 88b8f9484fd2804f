package phuchuay.registration.outcome;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import phuchuay.account.Accounts;
import phuchuay.account.NewAccount;
import phuchuay.casework.Answers;
import phuchuay.casework.CannotHappen;
import phuchuay.casework.CaseInHand;
import phuchuay.directory.Seating;
import phuchuay.directory.Seats;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Secret;

/** Lets somebody in: an account, to which they are invited by mail, and a seat of their agency. */
@Component
class Joining {

  private final Accounts accounts;
  private final Seats seats;

  Joining(Accounts accounts, Seats seats) {
    this.accounts = accounts;
    this.seats = seats;
  }

  void join(CaseInHand inHand, UUID agency) {
    UUID account = invite(inHand, name(inHand.answers()));
    String system = inHand.file().system().word();
    switch (seats.take(agency, system, account, inHand.by().toString())) {
      case Seating.Seated _ -> {}
      case Seating.Full(int most) -> throw new CannotHappen("registration.cannot.full", most);
      case Seating.NotThere() -> throw new CannotHappen("registration.cannot.agency");
    }
  }

  /** The account of whoever the case names, not yet with a password. */
  UUID invite(CaseInHand inHand, String name) {
    Answers answers = inHand.answers();
    NewAccount account =
        new NewAccount(
            inHand.file().system(),
            username(answers),
            new Secret(name),
            email(answers),
            answers.secret("mobile").or(() -> answers.secret("phone")).orElse(null),
            answers.secret("citizen").orElse(null),
            Set.of(),
            Set.of());
    return accounts
        .invite(account, inHand.by())
        .orElseThrow(() -> new CannotHappen("registration.cannot.taken"));
  }

  private static @org.jspecify.annotations.Nullable String username(Answers answers) {
    String chosen = answers.text("username");
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
