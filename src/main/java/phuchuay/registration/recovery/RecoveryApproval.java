package phuchuay.registration.recovery;

import org.springframework.stereotype.Component;
import phuchuay.account.Recoveries;
import phuchuay.account.RecoveryDecision;
import phuchuay.casework.CannotHappen;
import phuchuay.casework.CaseInHand;
import phuchuay.casework.Outcome;

/** An officer is sure that it is the owner: the password that they chose counts. */
@Component
class RecoveryApproval implements Outcome {

  private final RecoveryCases rows;
  private final Recoveries recoveries;

  RecoveryApproval(RecoveryCases rows, Recoveries recoveries) {
    this.rows = rows;
    this.recoveries = recoveries;
  }

  @Override
  public String causes() {
    return "recovery-approval";
  }

  @Override
  public void happen(CaseInHand inHand) {
    boolean done =
        rows.recovery(inHand.file().id())
            .map(id -> recoveries.decided(id, true, inHand.by(), ""))
            .filter(decision -> decision == RecoveryDecision.DONE)
            .isPresent();
    if (!done) {
      throw new CannotHappen("registration.cannot.recovery");
    }
  }
}
