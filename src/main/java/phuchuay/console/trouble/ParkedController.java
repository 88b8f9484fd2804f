package phuchuay.console.trouble;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
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
import phuchuay.chat.Parked;
import phuchuay.chat.Troubles;

/** An event that could not be handled: where it failed, and what a leader decides. */
@Controller
class ParkedController {

  private static final String PATH = "/console/parked";
  private static final String PAGE = "console/parked";
  private static final int LONGEST = 300;

  private final Troubles troubles;

  ParkedController(Troubles troubles) {
    this.troubles = troubles;
  }

  @GetMapping(PATH + "/{event}")
  String page(@AuthenticationPrincipal Person me, @PathVariable String event, Model page) {
    Parked parked =
        troubles.parked(event).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return show(parked, me, page);
  }

  /** It is heard again, as if it had just come. */
  @PostMapping(PATH + "/{event}/hearing")
  String hear(
      @AuthenticationPrincipal Person me, @PathVariable String event, HttpServletRequest request) {
    return Board.after(troubles.hearAgain(event, me.party(), request.getRemoteAddr()), "heard");
  }

  /** It was looked at, and is not heard. */
  @PostMapping(PATH + "/{event}/closing")
  String close(
      @AuthenticationPrincipal Person me,
      @PathVariable String event,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page) {
    String why = reason.strip();
    Optional<Parked> unexplained =
        troubles.parked(event).filter(_ -> why.isEmpty() || why.length() > LONGEST);
    if (unexplained.isPresent()) {
      page.addAttribute("problem", "reason");
      page.addAttribute("reason", reason);
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(unexplained.get(), me, page);
    }
    return Board.after(troubles.close(event, why, me.party(), request.getRemoteAddr()), "closed");
  }

  private static String show(Parked parked, Person me, Model page) {
    page.addAttribute("parked", parked);
    page.addAttribute("mayDecide", me.leads());
    return PAGE;
  }
}
