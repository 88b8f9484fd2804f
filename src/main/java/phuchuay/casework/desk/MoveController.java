package phuchuay.casework.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
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
import phuchuay.casework.Allowed;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.casework.MoveRequest;
import phuchuay.casework.Moved;
import phuchuay.casework.Moves;
import phuchuay.casework.Problem;
import phuchuay.casework.TimelineRow;

/** One move of a case (การดำเนินการ): asked about, made, or told why not. */
@Controller
class MoveController {

  private static final String ONE = Ways.DESK + "/{id}/moves/{move}";
  private static final String PAGE = "casework/desk-move";

  private final Cases cases;
  private final Moves moves;
  private final MoveForm form;
  private final MoveView view;

  MoveController(Cases cases, Moves moves, MoveForm form, MoveView view) {
    this.cases = cases;
    this.moves = moves;
    this.form = form;
    this.view = view;
  }

  @GetMapping(ONE)
  String ask(
      @AuthenticationPrincipal Person me,
      @PathVariable UUID id,
      @PathVariable String move,
      HttpServletResponse response,
      Model page) {
    Caller caller = Caller.of(me);
    CaseFile file = found(id, caller);
    Optional<Allowed> allowed = allowed(file, move, caller);
    if (allowed.isEmpty()) {
      return told(moves.move(MoveRequest.of(file, move), caller), null, response, page);
    }
    view.show(file, allowed.get(), MoveForm.Typed.nothing(file), List.of(), caller, page);
    return PAGE;
  }

  @PostMapping(ONE)
  String make(
      @AuthenticationPrincipal Person me,
      @PathVariable UUID id,
      @PathVariable String move,
      @RequestParam int seen,
      @RequestParam(required = false) @Nullable UUID last,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page) {
    Caller caller = Caller.of(me);
    CaseFile file = found(id, caller);
    page.addAttribute("me", me.party());
    page.addAttribute("typedReason", request.getParameter("reason"));
    Optional<Allowed> allowed =
        file.version() == seen ? allowed(file, move, caller) : Optional.empty();
    if (allowed.isEmpty()) {
      MoveRequest stale = new MoveRequest(id, move, seen, null, phuchuay.casework.Answers.NONE);
      return told(moves.move(stale, caller), last, response, page);
    }
    MoveForm.Typed typed = form.read(file, allowed.get(), caller, request);
    if (typed.only()) {
      return again(file, allowed.get(), typed, List.of(), caller, response, page);
    }
    if (!typed.files().isEmpty() || MoveView.grave(allowed.get()) && !typed.sure()) {
      page.addAttribute("unsure", MoveView.grave(allowed.get()) && !typed.sure());
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return again(file, allowed.get(), typed, List.of(), caller, response, page);
    }
    Moved moved =
        moves.move(
            new MoveRequest(id, move, typed.seen(), typed.reason(), typed.findings()), caller);
    return switch (moved) {
      case Moved.Missing(List<Problem> problems) ->
          again(file, allowed.get(), typed, problems, caller, response, page);
      case Moved.Impossible impossible -> {
        page.addAttribute("impossible", view.words(impossible));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield again(file, allowed.get(), typed, List.of(), caller, response, page);
      }
      default -> told(moved, last, response, page);
    };
  }

  private String again(
      CaseFile file,
      Allowed allowed,
      MoveForm.Typed typed,
      List<Problem> problems,
      Caller caller,
      HttpServletResponse response,
      Model page) {
    if (!problems.isEmpty() || !typed.files().isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    view.show(found(file.id(), caller), allowed, typed, problems, caller, page);
    return PAGE;
  }

  private String told(Moved moved, @Nullable UUID last, HttpServletResponse response, Model page) {
    switch (moved) {
      case Moved.Done(CaseFile now, UUID _) -> {
        return Ways.to(Ways.caseOf(now.id()), "moved");
      }
      case Moved.Overtaken(CaseFile now, TimelineRow row) -> view.overtaken(now, row, last, page);
      case Moved.NotAllowed refused -> view.refused(refused.now(), refused, page);
      default -> throw Ways.gone();
    }
    response.setStatus(HttpStatus.CONFLICT.value());
    return "casework/desk-refused";
  }

  private Optional<Allowed> allowed(CaseFile file, String move, Caller caller) {
    return moves.allowed(file, caller).stream().filter(one -> one.move().equals(move)).findFirst();
  }

  private CaseFile found(UUID id, Caller caller) {
    return cases.find(id, caller).orElseThrow(Ways::gone);
  }
}
