package phuchuay.registration.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import phuchuay.casework.Moved;
import phuchuay.registration.join.Joined;
import phuchuay.registration.join.Joinings;

/** The queue of codes at the desk: issue, refuse, take back; and who waits to join. */
@Controller
class CodesController {

  private static final String PATH = "/console/registration/codes";
  private static final String PAGE = "registration/codes";
  private static final Set<String> NEWS =
      Set.of("issued", "refused", "revoked", "again", "confirmed", "declined");
  private static final int LONGEST_REASON = 500;

  private final CodeDesk desk;
  private final Joinings joinings;

  CodesController(CodeDesk desk, Joinings joinings) {
    this.desk = desk;
    this.joinings = joinings;
  }

  @GetMapping(PATH)
  String queue(
      @AuthenticationPrincipal Person me,
      @RequestParam(required = false) @Nullable String news,
      Model page) {
    page.addAttribute("news", news != null && NEWS.contains(news) ? news : null);
    return show(me, page);
  }

  @PostMapping(PATH + "/{request}/approval")
  String approve(
      @AuthenticationPrincipal Person me,
      @PathVariable UUID request,
      @RequestParam int seen,
      @RequestParam int count,
      HttpServletResponse response,
      Model page) {
    return after(desk.approve(request, seen, count, me), "issued", me, response, page);
  }

  /** All that are ticked, as many codes each as was asked for. */
  @PostMapping(PATH + "/approvals")
  String approveAll(
      @AuthenticationPrincipal Person me,
      @RequestParam(defaultValue = "") List<String> ticked,
      HttpServletResponse response,
      Model page) {
    if (ticked.isEmpty()) {
      return again("ticked", me, response, page);
    }
    long left =
        desk.waiting(me).stream()
            .filter(asked -> ticked.contains(asked.request().request() + "/" + asked.seen()))
            .map(
                asked ->
                    desk.approve(
                        asked.request().request(), asked.seen(), asked.request().wanted(), me))
            .filter(moved -> moved instanceof Moved.Done)
            .count();
    return left == ticked.size() ? to("issued") : again("some", me, response, page);
  }

  @PostMapping(PATH + "/{request}/refusal")
  String refuse(
      @AuthenticationPrincipal Person me,
      @PathVariable UUID request,
      @RequestParam int seen,
      @RequestParam(defaultValue = "") String why,
      HttpServletResponse response,
      Model page) {
    return why.isBlank() || why.length() > LONGEST_REASON
        ? again("why", me, response, page)
        : after(desk.refuse(request, seen, why.strip(), me), "refused", me, response, page);
  }

  @PostMapping(PATH + "/issued/{code}/revocation")
  String revoke(
      @AuthenticationPrincipal Person me,
      @PathVariable UUID code,
      @RequestParam(defaultValue = "") String why,
      HttpServletResponse response,
      Model page) {
    if (why.isBlank() || why.length() > LONGEST_REASON) {
      return again("why", me, response, page);
    }
    return desk.revoke(code, why.strip(), me) ? to("revoked") : again("moved", me, response, page);
  }

  @PostMapping(PATH + "/issued/{code}/replacement")
  String issueAgain(
      @AuthenticationPrincipal Person me,
      @PathVariable UUID code,
      HttpServletResponse response,
      Model page) {
    return desk.issueAgain(code, me) ? to("again") : again("moved", me, response, page);
  }

  @PostMapping(PATH + "/joinings/{joining}/confirmation")
  String confirm(
      @AuthenticationPrincipal Person me,
      @PathVariable UUID joining,
      HttpServletResponse response,
      Model page) {
    if (!theirs(joining, me)) {
      return again("moved", me, response, page);
    }
    return switch (joinings.confirm(joining, me.party())) {
      case Joined.Inside _ -> to("confirmed");
      case Joined.Full _ -> again("full", me, response, page);
      case Joined.Taken _ -> again("taken", me, response, page);
      default -> again("moved", me, response, page);
    };
  }

  @PostMapping(PATH + "/joinings/{joining}/refusal")
  String decline(
      @AuthenticationPrincipal Person me,
      @PathVariable UUID joining,
      @RequestParam(defaultValue = "") String why,
      HttpServletResponse response,
      Model page) {
    if (why.isBlank() || why.length() > LONGEST_REASON) {
      return again("why", me, response, page);
    }
    return theirs(joining, me) && joinings.decline(joining, why.strip(), me.party())
        ? to("declined")
        : again("moved", me, response, page);
  }

  private boolean theirs(UUID joining, Person me) {
    return joinings.find(joining).filter(one -> me.worksFor(one.system())).isPresent();
  }

  private String after(
      Moved moved, String news, Person me, HttpServletResponse response, Model page) {
    return switch (moved) {
      case Moved.Done _ -> to(news);
      case Moved.Missing _ -> again("count", me, response, page);
      default -> again("moved", me, response, page);
    };
  }

  private String again(String problem, Person me, HttpServletResponse response, Model page) {
    page.addAttribute("problem", problem);
    response.setStatus(422);
    return show(me, page);
  }

  private String show(Person me, Model page) {
    page.addAttribute("waiting", desk.waiting(me));
    page.addAttribute("issued", desk.issued(me));
    page.addAttribute("joiners", joinings.waitingAt(desk.systems(me)));
    return PAGE;
  }

  private static String to(String news) {
    return "redirect:" + PATH + "?news=" + news;
  }
}
