package phuchuay.registration.recovery;

import org.springframework.stereotype.Component;
import phuchuay.account.Recoveries;
import phuchuay.account.RecoveryDecision;
import phuchuay.casework.CannotHappen;
import phuchuay.casework.CaseInHand;
import phuchuay.casework.Outcome;

/** An officer is not sure: nothing changes, and the owner is told why. */
@Component
class RecoveryRefusal implements Outcome {

  private final RecoveryCases rows;
  private final Recoveries recoveries;

  RecoveryRefusal(RecoveryCases rows, Recoveries recoveries) {
    this.rows = rows;
    this.recoveries = recoveries;
  }

  @Override
  public String causes() {
    return "recovery-refusal";
  }

  @Override
  public void happen(CaseInHand inHand) {
    boolean done =
        rows.recovery(inHand.file().id())
            .map(id -> recoveries.decided(id, false, inHand.by(), inHand.findings().text("why")))
            .filter(decision -> decision == RecoveryDecision.DONE)
            .isPresent();
    if (!done) {
      throw new CannotHappen("registration.cannot.recovery");
    }
  }
}
