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
import phuchuay.chat.Troubles;
import phuchuay.chat.Unsent;

/** A call to LINE that did not end well: why, whose it is, and what an officer decides. */
@Controller
class SendController {

  private static final String PATH = "/console/sends";
  private static final String PAGE = "console/send";
  private static final int LONGEST = 300;

  private final Troubles troubles;
  private final SendView view;

  SendController(Troubles troubles, SendView view) {
    this.troubles = troubles;
    this.view = view;
  }

  @GetMapping(PATH + "/{call}")
  String page(@AuthenticationPrincipal Person me, @PathVariable long call, Model page) {
    return show(found(call), me, page);
  }

  /** The receiver has it. */
  @PostMapping(PATH + "/{call}/arrival")
  String arrived(
      @AuthenticationPrincipal Person me, @PathVariable long call, HttpServletRequest request) {
    open(call, me);
    boolean done = troubles.arrived(call, me.party(), request.getRemoteAddr());
    return Board.after(done, "arrived");
  }

  /** The same words leave once more; it may arrive twice. */
  @PostMapping(PATH + "/{call}/repetition")
  String again(
      @AuthenticationPrincipal Person me,
      @PathVariable long call,
      @RequestParam(defaultValue = "false") boolean checked,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page) {
    Optional<Unsent> unsure = open(call, me).filter(unsent -> !checked && unsent.mayHaveArrived());
    if (unsure.isPresent()) {
      return wrong("checked", unsure.get(), me, response, page);
    }
    boolean done = troubles.sayAgain(call, checked, me.party(), request.getRemoteAddr());
    return Board.after(done, "again");
  }

  /** Nothing more is done about it. */
  @PostMapping(PATH + "/{call}/closing")
  String close(
      @AuthenticationPrincipal Person me,
      @PathVariable long call,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page) {
    String why = reason.strip();
    Optional<Unsent> unexplained =
        open(call, me).filter(_ -> why.isEmpty() || why.length() > LONGEST);
    if (unexplained.isPresent()) {
      page.addAttribute("reason", reason);
      return wrong("reason", unexplained.get(), me, response, page);
    }
    return Board.after(troubles.leave(call, why, me.party(), request.getRemoteAddr()), "closed");
  }

  private String wrong(
      String problem, Unsent unsent, Person me, HttpServletResponse response, Model page) {
    page.addAttribute("problem", problem);
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(unsent, me, page);
  }

  private String show(Unsent unsent, Person me, Model page) {
    view.show(unsent, me, page);
    return PAGE;
  }

  private Unsent found(long call) {
    return troubles.unsent(call).orElseThrow(SendController::notThere);
  }

  /** What nobody has decided about; that of people of other systems is not there. */
  private Optional<Unsent> open(long call, Person me) {
    Optional<Unsent> unsent = troubles.unsent(call);
    if (unsent.isPresent() && !view.theirs(unsent.get(), me)) {
      throw notThere();
    }
    return unsent;
  }

  private static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
