package phuchuay.account.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.server.ResponseStatusException;
import phuchuay.account.Person;
import phuchuay.account.Recoveries;
import phuchuay.account.RecoveryDecision;
import phuchuay.account.RecoveryRequest;
import phuchuay.account.RecoveryRequest.State;
import phuchuay.account.Role;
import phuchuay.account.kept.Pages;
import phuchuay.platform.ThaiDates;

/** The officers' list of those who want to come back in (คำขอกู้คืนบัญชี). */
@Controller
class RecoveriesController {

  private static final String PAGE = "account/recoveries";
  private static final String PATH = "/console/account/recoveries";
  private static final Set<String> NEWS = Set.of("approval", "refusal", "unlocking");

  private final Recoveries recoveries;
  private final Clock clock;

  RecoveriesController(Recoveries recoveries, Clock clock) {
    this.recoveries = recoveries;
    this.clock = clock;
  }

  @GetMapping(PATH)
  String list(
      @AuthenticationPrincipal Person me,
      @RequestParam(required = false) @Nullable String news,
      Model page) {
    page.addAttribute("news", news != null && NEWS.contains(news) ? news : null);
    return show(me, page);
  }

  @PostMapping(PATH + "/{id}/{decision:approval|refusal|unlocking}")
  String decide(
      @AuthenticationPrincipal Person me,
      @PathVariable UUID id,
      @PathVariable String decision,
      @RequestParam(defaultValue = "") String reason,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    RecoveryDecision made =
        switch (decision) {
          case "approval" -> recoveries.approve(id, me, reason.strip());
          case "refusal" -> recoveries.refuse(id, me, reason.strip());
          default -> recoveries.unlock(id, me, reason.strip());
        };
    return switch (made) {
      case DONE -> Pages.to(PATH + "?news=" + decision, locale);
      case NOT_THERE -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
      case MOVED -> again("moved", id, me, response, page);
      case TOO_EARLY -> again("too-early", id, me, response, page);
      case NO_REASON -> again("reason", id, me, response, page);
    };
  }

  private String again(
      String problem, UUID id, Person me, HttpServletResponse response, Model page) {
    page.addAttribute("about", id);
    show(me, page);
    return Pages.again(PAGE, problem, page, response);
  }

  private String show(Person me, Model page) {
    List<Line> lines = recoveries.listed(me).stream().map(this::line).toList();
    page.addAttribute("waiting", lines.stream().filter(Line::waiting).toList());
    page.addAttribute("settled", lines.stream().filter(line -> !line.waiting()).toList());
    page.addAttribute("decides", !me.roles().equals(Set.of(Role.AUDITOR)));
    page.addAttribute("leads", me.leads());
    return PAGE;
  }

  private Line line(RecoveryRequest request) {
    return new Line(
        request,
        when(request.asked()),
        when(request.until()),
        when(request.freeAt()),
        clock.instant().isBefore(request.freeAt()));
  }

  private static String when(Instant moment) {
    return ThaiDates.date(moment) + " " + ThaiDates.time(moment);
  }

  /** A request as the page shows it. */
  record Line(RecoveryRequest request, String asked, String until, String freeAt, boolean early) {

    public boolean waiting() {
      return request.state() == State.WAITING;
    }
  }
}
