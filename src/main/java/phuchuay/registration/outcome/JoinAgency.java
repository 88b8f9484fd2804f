package phuchuay.registration.outcome;

import org.springframework.stereotype.Component;
import phuchuay.casework.CannotHappen;
import phuchuay.casework.CaseInHand;
import phuchuay.casework.Outcome;

/** An account and a seat for somebody of an agency that is in the directory. */
@Component
class JoinAgency implements Outcome {

  private final Joining joining;

  JoinAgency(Joining joining) {
    this.joining = joining;
  }

  @Override
  public String causes() {
    return "join-agency";
  }

  @Override
  public void happen(CaseInHand inHand) {
    joining.join(
        inHand,
        inHand
            .answers()
            .agency("agency")
            .orElseThrow(() -> new CannotHappen("registration.cannot.agency")));
  }
}
