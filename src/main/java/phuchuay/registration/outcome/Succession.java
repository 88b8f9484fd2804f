package phuchuay.registration.outcome;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import phuchuay.account.Accounts;
import phuchuay.account.Profile;
import phuchuay.casework.CannotHappen;
import phuchuay.casework.CaseInHand;
import phuchuay.casework.Outcome;
import phuchuay.directory.Seat;
import phuchuay.platform.EmailAddress;

/** A seat goes to somebody whose predecessor is gone (รับช่วงจากคนเดิม), on the agency's letter. */
@Component
class Succession implements Outcome {

  private final Accounts accounts;
  private final Newcomers newcomers;
  private final Sitting sitting;

  Succession(Accounts accounts, Newcomers newcomers, Sitting sitting) {
    this.accounts = accounts;
    this.newcomers = newcomers;
    this.sitting = sitting;
  }

  @Override
  public String causes() {
    return "succession";
  }

  @Override
  public void happen(CaseInHand inHand) {
    UUID agency = sitting.agency(inHand);
    Seat seat = seat(inHand, sitting.held(inHand, agency));
    sitting.handOver(inHand, agency, seat.id(), newcomers.successor(inHand));
  }

  /** The only one, or that of the person whom the officer names. */
  private Seat seat(CaseInHand inHand, List<Seat> held) {
    if (held.isEmpty()) {
      throw new CannotHappen("registration.cannot.nobody-sits");
    }
    Optional<UUID> former = former(inHand);
    List<Seat> theirs =
        former.isEmpty()
            ? held
            : held.stream().filter(seat -> seat.holder().equals(former.get())).toList();
    if (theirs.isEmpty()) {
      throw new CannotHappen("registration.cannot.not-sitting");
    }
    if (theirs.size() > 1) {
      throw new CannotHappen("registration.cannot.which-seat", theirs.size());
    }
    return theirs.getFirst();
  }

  private Optional<UUID> former(CaseInHand inHand) {
    Optional<EmailAddress> named =
        inHand.findings().secret("former-email").flatMap(typed -> EmailAddress.read(typed.value()));
    return named.map(
        address ->
            accounts
                .withAddress(inHand.file().system(), address)
                .map(Profile::id)
                .orElseThrow(() -> new CannotHappen("registration.cannot.not-sitting")));
  }
}
