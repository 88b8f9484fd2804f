package phuchuay.registration.outcome;

import java.util.UUID;
import org.springframework.stereotype.Component;
import phuchuay.casework.CannotHappen;
import phuchuay.casework.CaseInHand;
import phuchuay.casework.Outcome;
import phuchuay.directory.Seats;

/** More seats for an agency than others have (ขอเพิ่มบัญชี). */
@Component
class ExtraSeats implements Outcome {

  private final Seats seats;

  ExtraSeats(Seats seats) {
    this.seats = seats;
  }

  @Override
  public String causes() {
    return "extra-seats";
  }

  @Override
  public void happen(CaseInHand inHand) {
    UUID agency =
        inHand
            .answers()
            .agency("agency")
            .orElseThrow(() -> new CannotHappen("registration.cannot.agency"));
    String system = inHand.file().system().word();
    int more = Integer.parseInt(inHand.answers().text("how-many"));
    seats.allow(agency, system, seats.most(agency, system) + more, inHand.by().toString());
  }
}
