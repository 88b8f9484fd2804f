package phuchuay.casework.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import phuchuay.casework.CaseNotes;
import phuchuay.casework.Cases;

/** One case before an officer (หน้าพิจารณา): opened, noted upon, given to somebody. */
@Controller
class ReviewController {

  private static final String ONE = Ways.DESK + "/{id}";
  private static final String PAGE = "casework/desk-review";
  private static final Set<String> NEWS = Set.of("moved", "noted", "given", "taken", "freed");

  private final Cases cases;
  private final CaseNotes notes;
  private final ReviewView view;
  private final Names names;

  ReviewController(Cases cases, CaseNotes notes, ReviewView view, Names names) {
    this.cases = cases;
    this.notes = notes;
    this.view = view;
    this.names = names;
  }

  @GetMapping(ONE)
  String review(
      @AuthenticationPrincipal Person me,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String news,
      Model page) {
    page.addAttribute("news", news != null && NEWS.contains(news) ? news : null);
    view.show(found(id, me), Caller.of(me), false, page);
    return PAGE;
  }

  /** What is personal in the open; that this officer looked is written down. */
  @PostMapping(ONE + "/opening")
  String open(@AuthenticationPrincipal Person me, @PathVariable UUID id, Model page) {
    view.show(found(id, me), Caller.of(me), true, page);
    return PAGE;
  }

  @PostMapping(ONE + "/notes")
  String note(
      @AuthenticationPrincipal Person me,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String text,
      HttpServletResponse response,
      Model page) {
    CaseFile file = found(id, me);
    if (notes.add(id, text, Caller.of(me))) {
      return Ways.to(Ways.caseOf(id), "noted");
    }
    page.addAttribute("typedNote", text);
    return again("note", file, me, response, page);
  }

  /** To an officer of this system, or to nobody. */
  @PostMapping(ONE + "/assignment")
  String assign(
      @AuthenticationPrincipal Person me,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String officer,
      HttpServletResponse response,
      Model page) {
    CaseFile file = found(id, me);
    UUID chosen =
        names.officers(file.system()).stream()
            .map(Names.Officer::id)
            .filter(one -> one.toString().equals(officer))
            .findFirst()
            .orElse(null);
    if (chosen == null && !officer.isEmpty()) {
      return again("officer", file, me, response, page);
    }
    if (!cases.assign(id, chosen, Caller.of(me))) {
      throw Ways.gone();
    }
    String news = chosen == null ? "freed" : chosen.equals(me.id()) ? "taken" : "given";
    return Ways.to(Ways.caseOf(id), news);
  }

  private CaseFile found(UUID id, Person me) {
    return cases.find(id, Caller.of(me)).orElseThrow(Ways::gone);
  }

  private String again(
      String problem, CaseFile file, Person me, HttpServletResponse response, Model page) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    page.addAttribute("problem", problem);
    view.show(file, Caller.of(me), false, page);
    return PAGE;
  }
}
