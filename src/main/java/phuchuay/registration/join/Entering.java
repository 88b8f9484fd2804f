package phuchuay.registration.join;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import phuchuay.account.Accounts;
import phuchuay.directory.Seating;
import phuchuay.directory.Seats;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Party;
import phuchuay.registration.ActivationCodes;
import phuchuay.registration.code.LiveCode;
import phuchuay.registration.code.LiveCodes;

/**
 * The step in: the account, the seat and the end of the code, in the caller's transaction, which
 * keeps all of it or nothing.
 */
@Component
class Entering {

  private final LiveCodes codes;
  private final Accounts accounts;
  private final Seats seats;
  private final JoiningRows rows;
  private final Audit audit;

  Entering(LiveCodes codes, Accounts accounts, Seats seats, JoiningRows rows, Audit audit) {
    this.codes = codes;
    this.accounts = accounts;
    this.seats = seats;
    this.rows = rows;
    this.audit = audit;
  }

  /** Whether no seat is left for whoever has this code. */
  boolean full(LiveCode code) {
    String system = code.system().word();
    long held =
        seats.history(code.agency()).stream()
            .filter(seat -> seat.held() && seat.system().equals(system))
            .count();
    return held >= seats.most(code.agency(), system);
  }

  Joined enter(Joining joining, Party by) {
    return codes
        .hold(joining.code())
        .map(code -> withAccount(code, joining, by))
        .orElseGet(Joined.Gone::new);
  }

  private Joined withAccount(LiveCode code, Joining joining, Party by) {
    Optional<UUID> account =
        accounts.add(
            joining.who().account(joining.system()),
            Objects.requireNonNull(joining.password()),
            joining.proof() == Proof.OWN_EMAIL,
            by);
    return account.map(id -> seated(code, joining, id, by)).orElseGet(Joined.Taken::new);
  }

  private Joined seated(LiveCode code, Joining joining, UUID account, Party by) {
    Seating seating = seats.take(code.agency(), code.system().word(), account, by.id());
    return switch (seating) {
      case Seating.Seated _ -> inside(code, joining, account, by);
      case Seating.Full(int most) -> new Joined.Full(most);
      case Seating.NotThere _ -> new Joined.Gone();
    };
  }

  private Joined inside(LiveCode code, Joining joining, UUID account, Party by) {
    if (!codes.use(code.id(), account)) {
      return new Joined.Gone();
    }
    rows.settle(joining.id(), "JOINED", by.id(), null, account);
    rows.lapseOthers(code.id(), joining.id());
    audit.write(
        Act.by(by, "code.used")
            .about(ActivationCodes.code(code.id()))
            .with("account", account.toString())
            .with("agency", code.agency().toString()));
    return new Joined.Inside(account);
  }
}
