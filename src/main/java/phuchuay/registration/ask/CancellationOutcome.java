package phuchuay.registration.ask;

import org.springframework.stereotype.Component;
import phuchuay.casework.CaseInHand;
import phuchuay.casework.Outcome;
import phuchuay.registration.ActivationCodes;
import phuchuay.registration.CodeState;

/** Whoever asked has changed their mind before an officer decided. */
@Component
class CancellationOutcome implements Outcome {

  private final ActivationCodes codes;

  CancellationOutcome(ActivationCodes codes) {
    this.codes = codes;
  }

  @Override
  public String causes() {
    return "gpp-code-cancellation";
  }

  @Override
  public void happen(CaseInHand inHand) {
    codes.end(inHand.file().id(), CodeState.CANCELLED, "withdrawn", inHand.by());
  }
}
