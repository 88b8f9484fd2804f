package phuchuay.registration.outcome;

import org.springframework.stereotype.Component;
import phuchuay.casework.CaseInHand;
import phuchuay.casework.Outcome;

/** More seats for an agency than others have (ขอเพิ่มบัญชี). */
@Component
class ExtraSeats implements Outcome {

  private final Sitting sitting;

  ExtraSeats(Sitting sitting) {
    this.sitting = sitting;
  }

  @Override
  public String causes() {
    return "extra-seats";
  }

  @Override
  public void happen(CaseInHand inHand) {
    int more = Integer.parseInt(inHand.answers().text("how-many"));
    sitting.more(inHand, sitting.agency(inHand), more);
  }
}
