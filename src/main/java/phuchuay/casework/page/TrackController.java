package phuchuay.casework.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.account.Person;
import phuchuay.casework.CaseFile;
import phuchuay.casework.CaseNumber;
import phuchuay.casework.Cases;
import phuchuay.casework.Standing;
import phuchuay.casework.show.Balls;
import phuchuay.casework.show.Sayings;
import phuchuay.platform.EmailAddress;

/**
 * Following a case by its number (ติดตามเรื่อง): everybody reads where it stands; whoever handed it
 * in proves by mail that it is theirs and sees all of it.
 */
@Controller
class TrackController {

  private static final String TYPE = "casework/track";
  private static final String FOUND = "casework/tracked";

  private final Cases cases;
  private final Callers callers;
  private final WaysBack waysBack;
  private final Balls balls;
  private final Sayings sayings;

  TrackController(Cases cases, Callers callers, WaysBack waysBack, Balls balls, Sayings sayings) {
    this.cases = cases;
    this.callers = callers;
    this.waysBack = waysBack;
    this.balls = balls;
    this.sayings = sayings;
  }

  @GetMapping("/track")
  String type(
      @RequestParam(defaultValue = "") String number,
      HttpServletResponse response,
      Locale language,
      Model page) {
    if (number.isBlank()) {
      return TYPE;
    }
    Optional<CaseNumber> read = CaseNumber.read(number);
    if (read.isPresent()) {
      return Ways.to("/track/" + read.get().shown(), language);
    }
    page.addAttribute("typed", number);
    page.addAttribute("problem", "number");
    return Ways.again(TYPE, response);
  }

  @GetMapping("/track/{number}")
  String track(
      @AuthenticationPrincipal @Nullable Person me,
      @PathVariable String number,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale language,
      Model page) {
    Optional<CaseNumber> read = CaseNumber.read(number);
    Optional<CaseFile> own = read.flatMap(known -> cases.find(known, callers.of(request, me)));
    if (own.isPresent()) {
      return Ways.to(Ways.caseOf(own.get().id()), language);
    }
    return show(read, response, language, page);
  }

  /** Mails a way to the whole case, if this is the address in it; says the same if it is not. */
  @PostMapping("/track/{number}/proof")
  String prove(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String email,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale language,
      Model page) {
    Optional<CaseNumber> read = CaseNumber.read(number);
    Optional<EmailAddress> address = EmailAddress.read(email);
    String shown = show(read, response, language, page);
    page.addAttribute("email", email);
    if (address.isEmpty()) {
      page.addAttribute("problem", "email");
      return Ways.again(shown, response);
    }
    WaysBack.Asked asked = waysBack.ask(read.orElse(null), address.get(), request.getRemoteAddr());
    page.addAttribute("problem", null);
    page.addAttribute("news", asked.name().toLowerCase(Locale.ROOT));
    response.setStatus(asked.status);
    return shown;
  }

  /** Where the mail leads; looking changes nothing. */
  @GetMapping("/track/back/{ticket}")
  String back(
      @AuthenticationPrincipal @Nullable Person me,
      @PathVariable String ticket,
      HttpServletResponse response,
      Model page) {
    if (waysBack.look(ticket)) {
      page.addAttribute("signedIn", me != null);
      return "casework/back";
    }
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    return "casework/back-gone";
  }

  @PostMapping("/track/back/{ticket}")
  String enter(
      @AuthenticationPrincipal @Nullable Person me,
      @PathVariable String ticket,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale language) {
    if (me != null) {
      return Ways.to("/track/back/" + ticket, language);
    }
    Optional<CaseFile> file = waysBack.use(ticket);
    if (file.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return "casework/back-gone";
    }
    callers.remember(request, file.get().applicant());
    return Ways.to(Ways.caseOf(file.get().id()), language);
  }

  private String show(
      Optional<CaseNumber> read, HttpServletResponse response, Locale language, Model page) {
    Optional<Standing> standing = read.flatMap(cases::track);
    if (standing.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      page.addAttribute("problem", "unknown");
      page.addAttribute("typed", read.map(CaseNumber::shown).orElse(""));
      page.addAttribute("number", read.map(CaseNumber::shown).orElse(null));
      return TYPE;
    }
    put(standing.get(), language, page);
    return FOUND;
  }

  private void put(Standing standing, Locale language, Model page) {
    page.addAttribute("number", standing.number().shown());
    page.addAttribute("programme", standing.programme().in(language));
    page.addAttribute("state", standing.state().in(language));
    page.addAttribute("tone", standing.tone().name());
    page.addAttribute("with", balls.publicly(standing, language));
    page.addAttribute("since", Sayings.moment(standing.since()));
    page.addAttribute(
        "handedIn", standing.handedInAt() == null ? null : Sayings.moment(standing.handedInAt()));
    page.addAttribute("now", sayings.now());
  }
}
