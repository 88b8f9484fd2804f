package phuchuay.registration.outcome;

import org.springframework.stereotype.Component;
import phuchuay.casework.CaseInHand;
import phuchuay.casework.Outcome;

/** An account and a seat for somebody of a company, which enters the directory if it is new. */
@Component
class JoinCompany implements Outcome {

  private final Companies companies;
  private final Newcomers newcomers;
  private final Sitting sitting;

  JoinCompany(Companies companies, Newcomers newcomers, Sitting sitting) {
    this.companies = companies;
    this.newcomers = newcomers;
    this.sitting = sitting;
  }

  @Override
  public String causes() {
    return "join-company";
  }

  @Override
  public void happen(CaseInHand inHand) {
    sitting.seat(inHand, companies.of(inHand), newcomers.joining(inHand));
  }
}
