package phuchuay.casework.page;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import phuchuay.casework.Answers;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseDocument;
import phuchuay.casework.CaseDocuments;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.casework.Problem;
import phuchuay.casework.form.Forms;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.FieldKind;
import phuchuay.casework.programme.Form;
import phuchuay.casework.programme.Form.Step;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.programme.Programmes;

/** What was filled in, to be read: for the summary, for who decides, for the paper. */
@Component
class Summaries {

  private final Cases cases;
  private final CaseDocuments documents;
  private final Programmes programmes;
  private final Sayings sayings;

  Summaries(Cases cases, CaseDocuments documents, Programmes programmes, Sayings sayings) {
    this.cases = cases;
    this.documents = documents;
    this.programmes = programmes;
    this.sayings = sayings;
  }

  /** A step with its answers; {@code wrong} when something in it keeps it from being handed in. */
  record Part(String id, String name, List<Said> said, boolean wrong) {}

  /** One answer in words; its documents; what is wrong. */
  record Said(
      String name,
      String words,
      boolean personal,
      List<Box.Paper> papers,
      @Nullable String problem) {

    public List<String> lines() {
      return words.lines().toList();
    }
  }

  void show(CaseFile file, Caller caller, List<Problem> problems, Locale language, Model page) {
    Programme programme = programmes.of(file);
    Form.Consent consent = programme.form().consent();
    Answers answers = cases.open(file, caller);
    page.addAttribute("file", file);
    page.addAttribute("number", file.number().shown());
    page.addAttribute("system", file.system().word());
    page.addAttribute("programme", programme.name().in(language));
    page.addAttribute("parts", parts(file, answers, problems, language));
    page.addAttribute("wrong", (int) problems.stream().filter(this::ofFields).count());
    page.addAttribute("consent", consent == null ? null : consent.text().in(language));
    page.addAttribute("consentWanted", consent != null && consent.required());
  }

  private boolean ofFields(Problem problem) {
    return !problem.field().equals(Forms.CONSENT);
  }

  /** Only what is asked for, step by step. */
  List<Part> parts(CaseFile file, Answers answers, List<Problem> problems, Locale language) {
    Form form = programmes.of(file).form();
    Set<String> asked = Forms.asked(form, answers);
    List<CaseDocument> papers = documents.of(file);
    return form.steps().stream()
        .filter(step -> step.fields().stream().map(Field::id).anyMatch(asked::contains))
        .map(step -> part(step, asked, answers, papers, problems, language))
        .toList();
  }

  private Part part(
      Step step,
      Set<String> asked,
      Answers answers,
      List<CaseDocument> papers,
      List<Problem> problems,
      Locale language) {
    List<Said> said =
        step.fields().stream()
            .filter(field -> asked.contains(field.id()))
            .map(field -> said(field, answers, papers, problems, language))
            .toList();
    boolean wrong = said.stream().map(Said::problem).anyMatch(Objects::nonNull);
    return new Part(step.id(), step.name().in(language), said, wrong);
  }

  Said said(
      Field field,
      Answers answers,
      List<CaseDocument> papers,
      List<Problem> problems,
      Locale language) {
    return new Said(
        field.name().in(language),
        field.kind() == FieldKind.FILES
            ? ""
            : sayings.said(field, answers.of(field.id()), language),
        field.secret(),
        papers.stream()
            .filter(paper -> paper.field().equals(field.id()))
            .map(paper -> Sayings.paper(paper, false))
            .toList(),
        problems.stream()
            .filter(one -> (one.field() + ".").startsWith(field.id() + "."))
            .findFirst()
            .map(one -> sayings.problem(one, field, language))
            .orElse(null));
  }
}
