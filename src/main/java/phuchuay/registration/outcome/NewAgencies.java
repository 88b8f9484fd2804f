package phuchuay.registration.outcome;

import java.util.Locale;
import org.springframework.stereotype.Component;
import phuchuay.casework.Answers;
import phuchuay.casework.CaseInHand;
import phuchuay.casework.Outcome;
import phuchuay.directory.Kind;
import phuchuay.directory.NewAgency;
import phuchuay.platform.Secret;

/** An agency that somebody asked for (ขอเพิ่มหน่วยงาน) enters the directory. */
@Component
class NewAgencies implements Outcome {

  private final Companies companies;

  NewAgencies(Companies companies) {
    this.companies = companies;
  }

  @Override
  public String causes() {
    return "new-agency";
  }

  @Override
  public void happen(CaseInHand inHand) {
    Answers answers = inHand.answers();
    String english = answers.text("agency-english");
    companies.enter(
        new NewAgency(
            Kind.valueOf(answers.text("agency-kind").toUpperCase(Locale.ROOT)),
            answers.text("agency-name"),
            english.isEmpty() ? null : english,
            null,
            companies.province(answers.part("agency-place", "province")),
            answers.part("agency-place", "district"),
            answers.secret("agency-email").orElse(new Secret("")),
            new Secret("")),
        inHand);
  }
}
