package phuchuay.registration.ask;

import org.springframework.stereotype.Component;
import phuchuay.casework.CannotHappen;
import phuchuay.casework.CaseInHand;
import phuchuay.casework.Outcome;
import phuchuay.registration.ActivationCodes;
import phuchuay.registration.RegistrationSettings;

/** A request that is sent: its codes wait in the ledger from now on. */
@Component
class RequestOutcome implements Outcome {

  private final ActivationCodes codes;
  private final RegistrationSettings settings;

  RequestOutcome(ActivationCodes codes, RegistrationSettings settings) {
    this.codes = codes;
    this.settings = settings;
  }

  @Override
  public String causes() {
    return "gpp-code-request";
  }

  @Override
  public void happen(CaseInHand inHand) {
    var asked = CodeCases.request(inHand);
    if (asked.count() > settings.mostCodes()) {
      throw new CannotHappen("registration.too-many", settings.mostCodes());
    }
    codes.request(asked, inHand.by());
  }
}
