package phuchuay.registration.ask;

import org.springframework.stereotype.Component;
import phuchuay.casework.CaseInHand;
import phuchuay.casework.Outcome;
import phuchuay.registration.ActivationCodes;
import phuchuay.registration.CodeRequest;
import phuchuay.registration.CodeState;

/** An officer refuses: whoever asked is told why. */
@Component
class RefusalOutcome implements Outcome {

  private final ActivationCodes codes;
  private final CodeDelivery delivery;

  RefusalOutcome(ActivationCodes codes, CodeDelivery delivery) {
    this.codes = codes;
    this.delivery = delivery;
  }

  @Override
  public String causes() {
    return "gpp-code-refusal";
  }

  @Override
  public void happen(CaseInHand inHand) {
    CodeRequest asked = CodeCases.request(inHand);
    String why = inHand.findings().text("why");
    codes.end(asked.id(), CodeState.REFUSED, why, inHand.by());
    delivery.refused(asked, why, inHand.file().number().shown());
  }
}
