package phuchuay.registration.outcome;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import phuchuay.casework.CannotHappen;
import phuchuay.casework.CaseInHand;
import phuchuay.casework.Outcome;
import phuchuay.directory.Seating;
import phuchuay.directory.Seats;

/** A seat goes to its holder's successor (เปลี่ยนผู้รายงาน), who is invited by mail. */
@Component
class HandOver implements Outcome {

  private final Joining joining;
  private final Seats seats;

  HandOver(Joining joining, Seats seats) {
    this.joining = joining;
    this.seats = seats;
  }

  @Override
  public String causes() {
    return "hand-over";
  }

  @Override
  public void happen(CaseInHand inHand) {
    UUID seat =
        Optional.ofNullable(inHand.file().seat())
            .orElseThrow(() -> new CannotHappen("registration.cannot.seat"));
    UUID successor = joining.invite(inHand, inHand.answers().text("full-name"));
    if (!(seats.handOver(seat, successor, inHand.by().toString()) instanceof Seating.Seated)) {
      throw new CannotHappen("registration.cannot.seat");
    }
  }
}
