package phuchuay.console.hours;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.account.AccountSystem;
import phuchuay.account.Person;
import phuchuay.chat.SystemNames;
import phuchuay.platform.days.HoursChanges;
import phuchuay.platform.days.HoursChanges.Outcome;
import phuchuay.platform.days.OpeningHours;

/**
 * When officers answer: all staff look, leaders change it after a look at what the bot will say.
 */
@Controller
class HoursController {

  private static final String PATH = "/console/hours";
  private static final String PAGE = "console/hours";
  private static final String CHECK = "console/hours-check";
  private static final int HOLIDAYS = 3;

  private final OpeningHours hours;
  private final HoursChanges changes;
  private final HoursView view;

  HoursController(OpeningHours hours, HoursChanges changes, HoursView view) {
    this.hours = hours;
    this.changes = changes;
    this.view = view;
  }

  @GetMapping(PATH)
  String page(
      @AuthenticationPrincipal Person me,
      @RequestParam(required = false) @Nullable String change,
      @RequestParam(required = false) @Nullable String saved,
      Model page) {
    boolean may = change != null && mine(me).contains(change);
    page.addAttribute("saved", saved);
    return show(may ? filled(String.valueOf(change)) : null, me, page);
  }

  /** What the bot would say; nothing is changed yet. */
  @PostMapping(PATH)
  String check(
      @ModelAttribute("form") HoursForm form,
      @RequestParam(required = false) @Nullable String again,
      @AuthenticationPrincipal Person me,
      HttpServletResponse response,
      Model page) {
    if (again != null && mine(me).contains(String.valueOf(form.system()))) {
      return show(form, me, page);
    }
    return mistaken(form, me, response, page) ? PAGE : preview(form, page);
  }

  @PostMapping(PATH + "/changes")
  String change(
      @ModelAttribute("form") HoursForm form,
      @AuthenticationPrincipal Person me,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page) {
    if (mistaken(form, me, response, page)) {
      return PAGE;
    }
    String system = String.valueOf(form.system());
    long seen = form.seen() == null ? -1 : form.seen();
    Outcome outcome =
        changes.change(system, form.hours(), seen, me.party(), request.getRemoteAddr());
    if (outcome == Outcome.OUTDATED) {
      page.addAttribute("outdated", true);
      response.setStatus(HttpStatus.CONFLICT.value());
      return preview(form, page);
    }
    return "redirect:" + PATH + "?saved=" + system;
  }

  /** Whose hours are not theirs to set has nothing that could be kept for them. */
  private boolean mistaken(HoursForm form, Person me, HttpServletResponse response, Model page) {
    boolean theirs = form.system() != null && mine(me).contains(form.system());
    Map<String, String> mistakes = theirs ? form.mistakes() : Map.of("system", "missing");
    if (mistakes.isEmpty()) {
      return false;
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    page.addAttribute("mistakes", mistakes);
    show(theirs ? form : null, me, page);
    return true;
  }

  private String preview(HoursForm form, Model page) {
    String system = String.valueOf(form.system());
    page.addAttribute("before", view.line(system));
    page.addAttribute("after", view.line(system, form.hours()));
    page.addAttribute("version", changes.version(system));
    return CHECK;
  }

  private String show(@Nullable HoursForm form, Person me, Model page) {
    page.addAttribute("form", form);
    page.addAttribute("mine", mine(me));
    page.addAttribute("mayChange", me.leads());
    page.addAttribute("week", HoursView.week());
    page.addAttribute("systems", SystemNames.ALL.stream().map(view::line).toList());
    page.addAttribute("holidays", view.nextHolidays(HOLIDAYS));
    return PAGE;
  }

  private HoursForm filled(String system) {
    return HoursForm.of(system, hours.of(system), changes.version(system));
  }

  /** The systems whose hours they may set. */
  private static List<String> mine(Person me) {
    return !me.leads()
        ? List.of()
        : AccountSystem.ofPeople().stream().filter(me::worksFor).map(AccountSystem::word).toList();
  }
}
