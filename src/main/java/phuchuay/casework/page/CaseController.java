package phuchuay.casework.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.casework.Drafts;
import phuchuay.casework.Moved;
import phuchuay.casework.Moves;
import phuchuay.casework.Problem;
import phuchuay.casework.programme.Form.Step;

/** Where one's case stands (สถานะเรื่อง), what happened to it, and what its owner may do. */
@Controller
class CaseController {

  private static final String PAGE = "casework/case";
  private static final Set<String> NEWS = Set.of("handed-in", "moved");

  private final Cases cases;
  private final Drafts drafts;
  private final Moves moves;
  private final Callers callers;
  private final Views views;
  private final Acting acting;

  CaseController(
      Cases cases, Drafts drafts, Moves moves, Callers callers, Views views, Acting acting) {
    this.cases = cases;
    this.drafts = drafts;
    this.moves = moves;
    this.callers = callers;
    this.views = views;
    this.acting = acting;
  }

  @GetMapping("/cases/{id}")
  String one(
      @AuthenticationPrincipal @Nullable Person me,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String news,
      HttpServletRequest request,
      Locale language,
      Model page) {
    Caller caller = callers.of(request, me);
    CaseFile file = cases.find(id, caller).orElseThrow(Ways::gone);
    if (caller.staff()) {
      return "redirect:/console/casework/" + id;
    }
    List<Step> open = file.draft() ? drafts.open(file, caller) : List.of();
    if (!open.isEmpty()) {
      return Ways.to(Ways.step(id, open.getFirst().id()), language);
    }
    views.show(file, caller, List.of(), language, page);
    page.addAttribute("news", news != null && NEWS.contains(news) ? news : null);
    return PAGE;
  }

  @PostMapping("/cases/{id}/moves/{move}")
  String move(
      @AuthenticationPrincipal @Nullable Person me,
      @PathVariable UUID id,
      @PathVariable String move,
      @RequestParam int seen,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale language,
      Model page) {
    Caller caller = callers.of(request, me);
    CaseFile file = cases.find(id, caller).orElseThrow(Ways::gone);
    Moved moved = moves.move(acting.request(file, move, seen, caller, request), caller);
    if (moved instanceof Moved.Done) {
      return Ways.to(Ways.caseOf(id) + "?news=moved", language);
    }
    CaseFile now = cases.find(id, caller).orElseThrow(Ways::gone);
    List<Problem> problems = moved instanceof Moved.Missing(var missing) ? missing : List.of();
    views.show(now, caller, problems, language, page);
    acting.tell(moved, move, request, language, page);
    return Ways.again(PAGE, response);
  }
}
