package phuchuay.casework.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import phuchuay.account.Person;
import phuchuay.casework.Answers;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.casework.Drafts;
import phuchuay.casework.Problem;
import phuchuay.casework.Saved;
import phuchuay.casework.programme.Form.Step;

/** The form of a case, one step a page; what was typed is kept, right or wrong. */
@Controller
class FillController {

  static final String PAGE = "casework/fill";

  private final Cases cases;
  private final Drafts drafts;
  private final Callers callers;
  private final Sheets sheets;

  FillController(Cases cases, Drafts drafts, Callers callers, Sheets sheets) {
    this.cases = cases;
    this.drafts = drafts;
    this.callers = callers;
    this.sheets = sheets;
  }

  @GetMapping("/cases/{id}/form/{step}")
  String form(
      @AuthenticationPrincipal @Nullable Person me,
      @PathVariable UUID id,
      @PathVariable String step,
      @RequestParam(defaultValue = "false") boolean check,
      HttpServletRequest request,
      Locale language,
      Model page) {
    Caller caller = callers.of(request, me);
    CaseFile file = cases.find(id, caller).orElseThrow(Ways::gone);
    List<Problem> problems = check ? drafts.problems(file, step, caller) : List.of();
    sheets.show(file, step, caller, problems, language, page);
    return PAGE;
  }

  @PostMapping("/cases/{id}/form/{step}")
  String save(
      @AuthenticationPrincipal @Nullable Person me,
      @PathVariable UUID id,
      @PathVariable String step,
      @RequestParam int seen,
      @RequestParam(defaultValue = "next") String go,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale language,
      Model page) {
    Caller caller = callers.of(request, me);
    CaseFile file = cases.find(id, caller).orElseThrow(Ways::gone);
    List<Step> steps = sheets.steps(file, caller);
    Answers typed = Posted.of(steps.get(Ways.index(steps, step)).fields(), request);
    return switch (drafts.save(id, seen, typed, caller)) {
      case Saved.Kept(CaseFile now) ->
          switch (go) {
            case "back" -> Ways.to(Ways.before(id, steps, step), language);
            case "stay" -> Ways.to(Ways.step(id, step), language);
            default -> next(now, step, caller, response, language, page);
          };
      case Saved.TooMuch(List<Problem> problems) -> {
        sheets.show(file, step, caller, problems, language, page);
        yield Ways.again(PAGE, response);
      }
      case Saved.Overtaken(CaseFile now) -> {
        sheets.show(now, step, caller, List.of(), language, page);
        page.addAttribute("news", "overtaken");
        yield Ways.again(PAGE, response);
      }
      case Saved.Closed _ -> Ways.to(Ways.caseOf(id), language);
      case Saved.NotThere() -> throw Ways.gone();
    };
  }

  /** Saves while it is being typed, and says what is wrong and what is asked for now. */
  @PostMapping("/cases/{id}/form/{step}/saving")
  @ResponseBody
  Map<String, Object> saveQuietly(
      @AuthenticationPrincipal @Nullable Person me,
      @PathVariable UUID id,
      @PathVariable String step,
      @RequestParam int seen,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale language) {
    Caller caller = callers.of(request, me);
    CaseFile file = cases.find(id, caller).orElseThrow(Ways::gone);
    List<Step> steps = sheets.steps(file, caller);
    Answers typed = Posted.of(steps.get(Ways.index(steps, step)).fields(), request);
    if (drafts.save(id, seen, typed, caller) instanceof Saved.Kept(CaseFile now)) {
      return sheets.quietly(now, step, typed, caller, language);
    }
    response.setStatus(HttpServletResponse.SC_CONFLICT);
    return Map.of();
  }

  private String next(
      CaseFile now,
      String step,
      Caller caller,
      HttpServletResponse response,
      Locale language,
      Model page) {
    List<Problem> problems = drafts.problems(now, step, caller);
    if (problems.isEmpty()) {
      return Ways.to(Ways.after(now.id(), sheets.steps(now, caller), step), language);
    }
    sheets.show(now, step, caller, problems, language, page);
    return Ways.again(PAGE, response);
  }
}
