package phuchuay.registration.outcome;

import java.util.UUID;
import org.springframework.stereotype.Component;
import phuchuay.casework.CannotHappen;
import phuchuay.casework.CaseFile;
import phuchuay.casework.CaseInHand;
import phuchuay.casework.Outcome;

/** A seat goes to the successor whom its holder names (เปลี่ยนผู้รายงาน). */
@Component
class HandOver implements Outcome {

  private final Newcomers newcomers;
  private final Sitting sitting;

  HandOver(Newcomers newcomers, Sitting sitting) {
    this.newcomers = newcomers;
    this.sitting = sitting;
  }

  @Override
  public String causes() {
    return "hand-over";
  }

  @Override
  public void happen(CaseInHand inHand) {
    CaseFile file = inHand.file();
    UUID seat = file.seat();
    UUID agency = file.agency();
    if (seat == null || agency == null) {
      throw new CannotHappen("registration.cannot.seat");
    }
    sitting.handOver(inHand, agency, seat, newcomers.successor(inHand));
  }
}
