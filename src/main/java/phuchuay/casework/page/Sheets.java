package phuchuay.casework.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import phuchuay.casework.Answers;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseDocuments;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.casework.Drafts;
import phuchuay.casework.Problem;
import phuchuay.casework.form.Forms;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.Form.Step;
import phuchuay.casework.programme.Programmes;

/** Puts one step of a form on its page. */
@Component
class Sheets {

  private final Cases cases;
  private final Drafts drafts;
  private final CaseDocuments documents;
  private final Programmes programmes;
  private final Boxes boxes;
  private final Sayings sayings;

  Sheets(
      Cases cases,
      Drafts drafts,
      CaseDocuments documents,
      Programmes programmes,
      Boxes boxes,
      Sayings sayings) {
    this.cases = cases;
    this.drafts = drafts;
    this.documents = documents;
    this.programmes = programmes;
    this.boxes = boxes;
    this.sayings = sayings;
  }

  /** One step among all, for the line above the form. */
  record Stop(String id, String name, boolean here, boolean done) {}

  /** The steps that are asked for now; it is as if there were no form when none is open. */
  List<Step> steps(CaseFile file, Caller caller) {
    Answers known = cases.open(file, caller);
    List<Step> open =
        drafts.open(file, caller).stream()
            .filter(step -> step.shownWhen() == null || step.shownWhen().holds(known))
            .toList();
    if (open.isEmpty()) {
      throw Ways.gone();
    }
    return open;
  }

  void show(
      CaseFile file,
      String stepId,
      Caller caller,
      List<Problem> problems,
      Locale language,
      Model page) {
    List<Step> steps = steps(file, caller);
    int at = Ways.index(steps, stepId);
    Step step = steps.get(at);
    page.addAttribute("file", file);
    page.addAttribute("number", file.number().shown());
    page.addAttribute("programme", programmes.of(file).name().in(language));
    page.addAttribute("system", file.system().word());
    page.addAttribute("step", step.id());
    page.addAttribute("stepName", step.name().in(language));
    page.addAttribute("stepHelp", step.help() == null ? null : step.help().in(language));
    page.addAttribute("stops", stops(steps, at, language));
    page.addAttribute("first", at == 0);
    page.addAttribute("boxes", boxes.of(step.fields(), drawn(file, caller, problems, language)));
    page.addAttribute("wrong", problems.size());
  }

  private Boxes.Drawn drawn(CaseFile file, Caller caller, List<Problem> problems, Locale language) {
    Answers answers = cases.open(file, caller);
    Set<String> asked = Forms.asked(programmes.of(file).form(), answers);
    return new Boxes.Drawn(answers, asked, documents.of(file), problems, true, language);
  }

  private static List<Stop> stops(List<Step> steps, int at, Locale language) {
    return java.util.stream.IntStream.range(0, steps.size())
        .mapToObj(
            i -> new Stop(steps.get(i).id(), steps.get(i).name().in(language), i == at, i < at))
        .toList();
  }

  /** What a page that is being typed into must know: its version, what is wrong, what is asked. */
  Map<String, Object> quietly(
      CaseFile now, String stepId, Answers typed, Caller caller, Locale language) {
    List<Step> steps = steps(now, caller);
    Step step = steps.get(Ways.index(steps, stepId));
    Set<String> asked = Forms.asked(programmes.of(now).form(), cases.open(now, caller));
    Map<String, String> wrong = new LinkedHashMap<>();
    for (Field field : step.fields()) {
      wrong.put(field.id(), problem(now.type(), field, typed, language));
    }
    return Map.of(
        "seen", now.version(),
        "at", sayings.now(),
        "wrong", wrong,
        "asked", step.fields().stream().map(Field::id).filter(asked::contains).toList());
  }

  private String problem(String type, Field field, Answers typed, Locale language) {
    var answer = typed.of(field.id());
    return answer == null || sayings.typed(answer).isBlank()
        ? ""
        : drafts
            .problem(type, field.id(), answer)
            .map(problem -> sayings.problem(problem, field, language))
            .orElse("");
  }
}
