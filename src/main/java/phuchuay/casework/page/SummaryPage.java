package phuchuay.casework.page;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import phuchuay.casework.Answers;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseDocuments;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.casework.Problem;
import phuchuay.casework.form.Forms;
import phuchuay.casework.programme.Form;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.programme.Programmes;
import phuchuay.casework.show.Summaries;

/** Puts all that was filled in on the page before handing in. */
@Component
class SummaryPage {

  private final Cases cases;
  private final CaseDocuments documents;
  private final Programmes programmes;
  private final Summaries summaries;
  private final Ends ends;

  SummaryPage(
      Cases cases, CaseDocuments documents, Programmes programmes, Summaries summaries, Ends ends) {
    this.cases = cases;
    this.documents = documents;
    this.programmes = programmes;
    this.summaries = summaries;
    this.ends = ends;
  }

  void show(CaseFile file, Caller caller, List<Problem> problems, Locale language, Model page) {
    Programme programme = programmes.of(file);
    Form.Consent consent = programme.form().consent();
    Answers answers = cases.open(file, caller);
    Summaries.Read read = Summaries.Read.of(file, answers, documents.of(file), problems, language);
    page.addAttribute("file", file);
    page.addAttribute("number", file.number().shown());
    page.addAttribute("system", file.system().word());
    page.addAttribute("programme", programme.name().in(language));
    page.addAttribute("parts", summaries.parts(read));
    page.addAttribute("wrong", (int) problems.stream().filter(SummaryPage::ofFields).count());
    page.addAttribute("consent", consent == null ? null : consent.text().in(language));
    page.addAttribute("consentWanted", consent != null && consent.required());
    page.addAttribute("agreed", answers.text(Forms.CONSENT).equals("yes"));
    ends.tell(file, page);
  }

  private static boolean ofFields(Problem problem) {
    return !problem.field().equals(Forms.CONSENT);
  }
}
