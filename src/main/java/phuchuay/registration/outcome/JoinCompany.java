package phuchuay.registration.outcome;

import org.springframework.stereotype.Component;
import phuchuay.casework.CaseInHand;
import phuchuay.casework.Outcome;

/** An account and a seat for somebody of a company, which enters the directory if it is new. */
@Component
class JoinCompany implements Outcome {

  private final Companies companies;
  private final Joining joining;

  JoinCompany(Companies companies, Joining joining) {
    this.companies = companies;
    this.joining = joining;
  }

  @Override
  public String causes() {
    return "join-company";
  }

  @Override
  public void happen(CaseInHand inHand) {
    joining.join(inHand, companies.of(inHand));
  }
}
