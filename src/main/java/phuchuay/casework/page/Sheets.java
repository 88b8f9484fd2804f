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
import phuchuay.casework.form.Forms;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.Form.Step;
import phuchuay.casework.programme.Programmes;
import phuchuay.casework.show.Boxes;
import phuchuay.casework.show.Sayings;

/** Puts one step of a form on its page. */
@Component
class Sheets {

  private final Cases cases;
  private final Drafts drafts;
  private final CaseDocuments documents;
  private final Programmes programmes;
  private final Boxes boxes;
  private final Sayings sayings;
  private final Stops stops;
  private final Ends ends;

  Sheets(
      Cases cases,
      Drafts drafts,
      CaseDocuments documents,
      Programmes programmes,
      Boxes boxes,
      Sayings sayings,
      Stops stops,
      Ends ends) {
    this.cases = cases;
    this.drafts = drafts;
    this.documents = documents;
    this.programmes = programmes;
    this.boxes = boxes;
    this.sayings = sayings;
    this.stops = stops;
    this.ends = ends;
  }

  /** A form that is open to somebody, with what was answered and the steps that are asked for. */
  record Open(CaseFile file, Caller caller, Answers answers, List<Step> steps) {

    Step step(String id) {
      return steps.get(Ways.index(steps, id));
    }
  }

  /** It is as if there were no form when none is open. */
  Open open(CaseFile file, Caller caller) {
    Answers known = cases.open(file, caller);
    List<Step> open =
        drafts.open(file, caller).stream()
            .filter(step -> step.shownWhen() == null || step.shownWhen().holds(known))
            .toList();
    if (open.isEmpty()) {
      throw Ways.gone();
    }
    return new Open(file, caller, known, open);
  }

  /**
   * @param shown what stands in the boxes: what is kept, or what was typed and could not be
   */
  void show(Open open, String stepId, Answers shown, Looks looks, Locale language, Model page) {
    CaseFile file = open.file();
    Step step = open.step(stepId);
    int at = Ways.index(open.steps(), stepId);
    Boxes.Drawn drawn =
        new Boxes.Drawn(
            file,
            shown,
            Forms.asked(programmes.of(file).form(), shown),
            documents.of(file),
            looks.refused(),
            looks.problems(),
            looks.rows(),
            looks.lines(),
            language);
    page.addAttribute("file", file);
    page.addAttribute("number", file.number().shown());
    page.addAttribute("programme", programmes.of(file).name().in(language));
    page.addAttribute("system", file.system().word());
    page.addAttribute("step", step.id());
    page.addAttribute("stepName", step.name().in(language));
    page.addAttribute("stepHelp", step.help() == null ? null : step.help().in(language));
    page.addAttribute("stops", stops.of(open, at, language));
    page.addAttribute("first", at == 0);
    page.addAttribute("at", at + 1);
    page.addAttribute("boxes", boxes.of(step.fields(), drawn));
    page.addAttribute("rowsPage", looks.rows().page());
    page.addAttribute("again", file.version() == 0 && !open.answers().values().isEmpty());
    page.addAttribute("guest", Callers.withoutAccount(open.caller().party()));
    ends.tell(file, page);
  }

  /** What a page that is being typed into must know: its version, what is wrong, what is asked. */
  Map<String, Object> quietly(Open now, Step step, Answers typed, Locale language) {
    CaseFile file = now.file();
    Set<String> asked = Forms.asked(programmes.of(file).form(), now.answers());
    Map<String, String> wrong = new LinkedHashMap<>();
    for (Field field : step.fields()) {
      if (typed.of(field.id()) != null) {
        wrong.put(field.id(), problem(file.type(), field, typed, language));
      }
    }
    return Map.of(
        "seen", file.version(),
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
