package phuchuay.registration.ask;

import java.util.List;
import org.springframework.stereotype.Component;
import phuchuay.casework.CaseInHand;
import phuchuay.casework.Outcome;
import phuchuay.platform.Secret;
import phuchuay.registration.ActivationCodes;
import phuchuay.registration.CodeRequest;

/** An approval: the codes are drawn and handed over with it, or nothing of it happens. */
@Component
class IssueOutcome implements Outcome {

  private final ActivationCodes codes;
  private final CodeDelivery delivery;
  private final LinkedAsker asker;

  IssueOutcome(ActivationCodes codes, CodeDelivery delivery, LinkedAsker asker) {
    this.codes = codes;
    this.delivery = delivery;
    this.asker = asker;
  }

  @Override
  public String causes() {
    return "gpp-code-issue";
  }

  /** A rule has looked at nobody: then the agency has to say who is theirs. */
  @Override
  public void happen(CaseInHand inHand) {
    CodeRequest asked = CodeCases.request(inHand);
    String phone = asked.lineId();
    boolean vouched =
        inHand.by().kind().equals("staff")
            || inHand.file().seat() != null
            || phone != null && asker.sitsFor(asked.agency(), phone);
    List<Secret> fresh = codes.issue(asked, CodeCases.granted(inHand), vouched, inHand.by());
    delivery.issued(asked, fresh, vouched);
  }
}
