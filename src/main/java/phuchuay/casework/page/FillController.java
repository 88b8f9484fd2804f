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
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.casework.Drafts;
import phuchuay.casework.Problem;
import phuchuay.casework.Saved;
import phuchuay.casework.page.Sheets.Open;
import phuchuay.casework.programme.Form.Step;
import phuchuay.casework.show.Boxes;

/** The form of a case, one step a page; what was typed is kept, right or wrong. */
@Controller
class FillController {

  private static final String PAGE = "casework/fill";
  private static final int MOST_BLANK = 50;

  private final Cases cases;
  private final Drafts drafts;
  private final Callers callers;
  private final Sheets sheets;
  private final Filling filling;

  FillController(Cases cases, Drafts drafts, Callers callers, Sheets sheets, Filling filling) {
    this.cases = cases;
    this.drafts = drafts;
    this.callers = callers;
    this.sheets = sheets;
    this.filling = filling;
  }

  @GetMapping("/cases/{id}/form")
  String first(
      @AuthenticationPrincipal @Nullable Person me,
      @PathVariable UUID id,
      HttpServletRequest request,
      Locale language) {
    return Ways.to(Ways.step(id, open(me, id, request).steps().getFirst().id()), language);
  }

  @GetMapping("/cases/{id}/form/{step}")
  String form(
      @AuthenticationPrincipal @Nullable Person me,
      @PathVariable UUID id,
      @PathVariable String step,
      @RequestParam(defaultValue = "false") boolean check,
      @RequestParam(defaultValue = "1") int rows,
      @RequestParam(defaultValue = "3") int blank,
      @RequestParam(defaultValue = "") String news,
      HttpServletRequest request,
      Locale language,
      Model page) {
    Open open = open(me, id, request);
    List<Problem> problems = check ? drafts.problems(open.file(), step, open.caller()) : List.of();
    Looks looks = Looks.plain(rows(rows, blank)).wrong(problems);
    sheets.show(open, step, open.answers(), looks, language, page);
    page.addAttribute("news", List.of("kept", "rows").contains(news) ? news : null);
    return PAGE;
  }

  private static Boxes.Rows rows(int page, int blank) {
    return new Boxes.Rows(Math.clamp(page, 1, 10_000) - 1, Math.clamp(blank, 0, MOST_BLANK));
  }

  @PostMapping("/cases/{id}/form/{step}")
  String save(
      @AuthenticationPrincipal @Nullable Person me,
      @PathVariable UUID id,
      @PathVariable String step,
      @RequestParam int seen,
      @RequestParam(defaultValue = "stay") String go,
      @RequestParam(defaultValue = "1") int rows,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale language,
      Model page) {
    Open open = open(me, id, request);
    Filling.Filled filled = filling.fill(open, open.step(step), seen, request);
    Looks looks = filled.looks(rows(rows, 3));
    return switch (filled.saved()) {
      case Saved.Kept(CaseFile now) -> {
        Open fresh = sheets.open(now, open.caller());
        List<Problem> wrong =
            filled.imported() || go.equals("next") && filled.right()
                ? drafts.problems(now, step, open.caller())
                : List.of();
        if (filled.right() && filled.mine(wrong).isEmpty()) {
          yield Ways.to(Going.on(go, fresh, step, rows, filled.imported()), language);
        }
        yield again(
            fresh, step, fresh.answers(), looks.wrong(filled.all(wrong)), response, language, page);
      }
      case Saved.TooMuch(List<Problem> problems) ->
          again(open, step, filled.over(open), looks.wrong(problems), response, language, page);
      case Saved.Overtaken(CaseFile now) -> {
        page.addAttribute("news", "overtaken");
        Open fresh = sheets.open(now, open.caller());
        yield again(fresh, step, filled.over(fresh), looks, response, language, page);
      }
      case Saved.Closed _ -> Ways.to(Ways.caseOf(id), language);
      case Saved.NotThere() -> throw Ways.gone();
    };
  }

  private String again(
      Open open,
      String step,
      Answers shown,
      Looks looks,
      HttpServletResponse response,
      Locale language,
      Model page) {
    sheets.show(open, step, shown, looks, language, page);
    return Ways.again(PAGE, response);
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
    Open open = open(me, id, request);
    Step here = open.step(step);
    Answers typed = Posted.of(here.fields(), request, open.answers());
    if (drafts.save(id, seen, typed, open.caller()) instanceof Saved.Kept(CaseFile now)) {
      return sheets.quietly(sheets.open(now, open.caller()), here, typed, language);
    }
    response.setStatus(HttpServletResponse.SC_CONFLICT);
    return Map.of();
  }

  private Open open(@Nullable Person me, UUID id, HttpServletRequest request) {
    var caller = callers.of(request, me);
    return sheets.open(cases.find(id, caller).orElseThrow(Ways::gone), caller);
  }
}
