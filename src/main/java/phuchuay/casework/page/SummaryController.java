package phuchuay.casework.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.account.Person;
import phuchuay.casework.Allowed;
import phuchuay.casework.Answer;
import phuchuay.casework.Answers;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.casework.Drafts;
import phuchuay.casework.MoveRequest;
import phuchuay.casework.Moved;
import phuchuay.casework.Moves;
import phuchuay.casework.Problem;
import phuchuay.casework.Saved;
import phuchuay.casework.form.Forms;

/** All that was filled in, to be looked over and handed in. */
@Controller
class SummaryController {

  private static final String PAGE = "casework/summary";

  private final Cases cases;
  private final Drafts drafts;
  private final Moves moves;
  private final Callers callers;
  private final SummaryPage summaries;

  SummaryController(
      Cases cases, Drafts drafts, Moves moves, Callers callers, SummaryPage summaries) {
    this.cases = cases;
    this.drafts = drafts;
    this.moves = moves;
    this.callers = callers;
    this.summaries = summaries;
  }

  @GetMapping("/cases/{id}/summary")
  String summary(
      @AuthenticationPrincipal @Nullable Person me,
      @PathVariable UUID id,
      HttpServletRequest request,
      Locale language,
      Model page) {
    Caller caller = callers.of(request, me);
    CaseFile file = cases.find(id, caller).orElseThrow(Ways::gone);
    Optional<Allowed> handing = handing(file, caller);
    if (handing.isEmpty()) {
      return Ways.to(Ways.caseOf(id), language);
    }
    show(file, caller, language, page);
    return PAGE;
  }

  /** Keeps what was agreed to, and hands the form in. */
  @PostMapping("/cases/{id}/handing-in")
  String handIn(
      @AuthenticationPrincipal @Nullable Person me,
      @PathVariable UUID id,
      @RequestParam int seen,
      @RequestParam(defaultValue = "no") String consent,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale language,
      Model page) {
    Caller caller = callers.of(request, me);
    CaseFile file = cases.find(id, caller).orElseThrow(Ways::gone);
    Optional<Allowed> handing = handing(file, caller);
    if (handing.isEmpty()) {
      return Ways.to(Ways.caseOf(id), language);
    }
    Answers agreed = new Answers(Map.of(Forms.CONSENT, new Answer.Text(consent)));
    if (!(drafts.save(id, seen, agreed, caller) instanceof Saved.Kept(CaseFile now))) {
      return refused(file, "overtaken", caller, response, language, page);
    }
    Moved moved = moves.move(MoveRequest.of(now, handing.get().move()), caller);
    return switch (moved) {
      case Moved.Done _ -> Ways.to(Ways.caseOf(id) + "?news=handed-in", language);
      case Moved.Missing(List<Problem> missing) ->
          refused(now, why(missing), caller, response, language, page);
      case Moved.NotThere() -> throw Ways.gone();
      default -> refused(now, "overtaken", caller, response, language, page);
    };
  }

  private static String why(List<Problem> missing) {
    return missing.stream().map(Problem::field).allMatch(Forms.CONSENT::equals)
        ? "consent"
        : "missing";
  }

  private String refused(
      CaseFile file,
      String why,
      Caller caller,
      HttpServletResponse response,
      Locale language,
      Model page) {
    show(cases.find(file.id(), caller).orElseThrow(Ways::gone), caller, language, page);
    page.addAttribute("problem", why);
    return Ways.again(PAGE, response);
  }

  private void show(CaseFile file, Caller caller, Locale language, Model page) {
    summaries.show(file, caller, drafts.problems(file, caller), language, page);
    page.addAttribute("handing", handing(file, caller).map(Allowed::name).orElseThrow());
  }

  private Optional<Allowed> handing(CaseFile file, Caller caller) {
    List<Allowed> allowed = moves.allowed(file, caller);
    return allowed.stream().filter(Allowed::handsIn).findFirst();
  }
}
