package phuchuay.registration.outcome;

import org.springframework.stereotype.Component;
import phuchuay.casework.CaseInHand;
import phuchuay.casework.Outcome;

/** An account and a seat for somebody of an agency that is in the directory. */
@Component
class JoinAgency implements Outcome {

  private final Newcomers newcomers;
  private final Sitting sitting;

  JoinAgency(Newcomers newcomers, Sitting sitting) {
    this.newcomers = newcomers;
    this.sitting = sitting;
  }

  @Override
  public String causes() {
    return "join-agency";
  }

  @Override
  public void happen(CaseInHand inHand) {
    sitting.seat(inHand, sitting.agency(inHand), newcomers.joining(inHand));
  }
}
