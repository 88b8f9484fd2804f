package phuchuay.casework.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
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
import phuchuay.casework.Cases;
import phuchuay.casework.Drafts;
import phuchuay.casework.NewCase;
import phuchuay.casework.Started;

/** One's own cases (เรื่องของฉัน), and what may be begun. */
@Controller
class MyCasesController {

  private static final int PAGE = 20;

  private final Cases cases;
  private final Drafts drafts;
  private final Callers callers;
  private final Guests guests;
  private final Begins begins;
  private final Lines lines;

  MyCasesController(
      Cases cases, Drafts drafts, Callers callers, Guests guests, Begins begins, Lines lines) {
    this.cases = cases;
    this.drafts = drafts;
    this.callers = callers;
    this.guests = guests;
    this.begins = begins;
    this.lines = lines;
  }

  @GetMapping("/cases")
  String mine(
      @AuthenticationPrincipal @Nullable Person me,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "") String news,
      HttpServletRequest request,
      Locale language,
      Model model) {
    Caller caller = callers.of(request, me);
    int at = Math.clamp(page, 0, 1000);
    List<Line> mine = lines.of(cases.mine(caller, PAGE + 1, at * PAGE), caller, language);
    model.addAttribute("mine", mine.subList(0, Math.min(PAGE, mine.size())));
    model.addAttribute("page", at);
    model.addAttribute("more", mine.size() > PAGE);
    model.addAttribute("news", news.equals("forgotten") ? news : null);
    return "casework/mine";
  }

  @GetMapping("/cases/new")
  String choose(
      @AuthenticationPrincipal @Nullable Person me,
      @RequestParam(defaultValue = "") String system,
      HttpServletRequest request,
      Locale language,
      Model page) {
    page.addAttribute("begins", begins.of(me, callers.of(request, me), system, language));
    return "casework/new";
  }

  @PostMapping("/cases")
  String begin(
      @AuthenticationPrincipal @Nullable Person me,
      @RequestParam String type,
      @RequestParam(required = false) @Nullable UUID seat,
      @RequestParam(required = false) @Nullable UUID about,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale language,
      Model page) {
    Caller caller = callers.beginning(request, me);
    if (!guests.mayBegin(caller, request)) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      page.addAttribute("problem", "wait");
      page.addAttribute("begins", begins.of(me, caller, "", language));
      return "casework/new";
    }
    NewCase wanted = begins.wanted(caller, type, seat);
    NewCase whole = about == null ? wanted : wanted.goingOnFrom(about);
    return switch (drafts.begin(whole, caller)) {
      case Started.Begun(var draft) -> Ways.to(Ways.caseOf(draft.id()), language);
      case Started.NotAllowed() -> throw Ways.gone();
    };
  }

  @PostMapping("/cases/{id}/forgetting")
  String forget(
      @AuthenticationPrincipal @Nullable Person me,
      @PathVariable UUID id,
      HttpServletRequest request,
      Locale language) {
    if (!drafts.forget(id, callers.of(request, me))) {
      throw Ways.gone();
    }
    return Ways.to("/cases?news=forgotten", language);
  }
}
