package phuchuay.console.outage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import phuchuay.account.AccountSystem;
import phuchuay.account.Person;
import phuchuay.chat.Say;
import phuchuay.chat.SystemNames;
import phuchuay.platform.Words;

/**
 * The state of the five systems at the desk: looking, saying what is wrong after a preview, ending.
 */
@Controller
class OutageController {

  private static final String PATH = "/console/outages";
  private static final String PAGE = "console/outages";
  private static final String CHECK = "console/outage-check";
  private static final int PAST = 20;

  private final Outages outages;
  private final OutageSays says;
  private final Words words;
  private final Clock clock;

  OutageController(Outages outages, OutageSays says, Words words, Clock clock) {
    this.outages = outages;
    this.says = says;
    this.words = words;
    this.clock = clock;
  }

  /** A system as the page shows it. */
  record Line(
      String system, boolean down, String words, String since, String expected, String said) {
    static Line of(String system, @Nullable Outage last) {
      boolean down = last != null && last.lasts();
      return new Line(
          system,
          down,
          last == null ? "" : last.words(),
          last == null ? "" : OutageSays.moment(last.since()),
          last == null || last.expected() == null ? "" : OutageSays.moment(last.expected()),
          last == null
              ? ""
              : OutageSays.moment(last.ended() == null ? last.saidAt() : last.ended()));
    }
  }

  @GetMapping(PATH)
  String page(
      @AuthenticationPrincipal Person me,
      @RequestParam(required = false) @Nullable String change,
      @RequestParam(required = false) @Nullable String saved,
      Model page) {
    Outage lasting = change == null ? null : outages.latest().get(change);
    page.addAttribute("saved", saved);
    return show(
        lasting != null && lasting.lasts()
            ? OutageForm.of(lasting)
            : OutageForm.at(clock.instant(), change == null ? "" : change),
        me,
        page);
  }

  /** How it would be said; nothing is said yet. */
  @PostMapping(PATH)
  String check(
      @ModelAttribute("form") OutageForm form,
      @RequestParam(required = false) @Nullable String again,
      @AuthenticationPrincipal Person me,
      HttpServletResponse response,
      Model page) {
    if (again != null) {
      return show(form, me, page);
    }
    return mistaken(form, me, response, page) ? PAGE : preview(form, page);
  }

  @PostMapping(PATH + "/saying")
  String say(
      @ModelAttribute("form") OutageForm form,
      @AuthenticationPrincipal Person me,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page) {
    if (mistaken(form, me, response, page)) {
      return PAGE;
    }
    outages.say(form.wording(), me.party(), request.getRemoteAddr());
    return "redirect:" + PATH + "?saved=said";
  }

  @PostMapping(PATH + "/{system}/end")
  String end(
      @PathVariable String system, @AuthenticationPrincipal Person me, HttpServletRequest request) {
    if (!mine(me).contains(system)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    boolean ended = outages.end(system, me.party(), request.getRemoteAddr());
    return "redirect:" + PATH + "?saved=" + (ended ? "ended" : "over");
  }

  private boolean mistaken(OutageForm form, Person me, HttpServletResponse response, Model page) {
    Map<String, String> mistakes = form.mistakes(clock.instant());
    if (form.system() != null && !mine(me).contains(form.system())) {
      mistakes.put("system", "missing");
    }
    if (mistakes.isEmpty()) {
      return false;
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    page.addAttribute("mistakes", mistakes);
    show(form, me, page);
    return true;
  }

  private String preview(OutageForm form, Model page) {
    Outage imagined = outages.imagined(form.wording());
    Say say = says.one(imagined.system(), imagined);
    page.addAttribute("card", words.chat(say.template(), say.fills()).messages().getFirst());
    page.addAttribute("line", Line.of(imagined.system(), imagined));
    return CHECK;
  }

  private String show(OutageForm form, Person me, Model page) {
    Map<String, Outage> latest = outages.latest();
    page.addAttribute("form", form);
    page.addAttribute("mine", mine(me));
    page.addAttribute("mayChange", me.leads());
    page.addAttribute("longest", OutageForm.LONGEST);
    page.addAttribute(
        "systems", SystemNames.ALL.stream().map(s -> Line.of(s, latest.get(s))).toList());
    page.addAttribute(
        "past", outages.past(PAST).stream().map(o -> Line.of(o.system(), o)).toList());
    return PAGE;
  }

  private static List<String> mine(Person me) {
    return AccountSystem.ofPeople().stream().filter(me::worksFor).map(AccountSystem::word).toList();
  }
}
