package phuchuay.casework.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import phuchuay.casework.Allowed;
import phuchuay.casework.Answers;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.MoveRequest;
import phuchuay.casework.Moved;
import phuchuay.casework.Moves;
import phuchuay.casework.ProblemWords;
import phuchuay.casework.TimelineRow;
import phuchuay.casework.programme.Field;
import phuchuay.casework.show.Sayings;

/** Moves as they are asked for on pages, and how it is told when one could not be made. */
@Component
class Acting {

  private final Moves moves;
  private final MessageSource messages;
  private final ProblemWords problems;

  Acting(Moves moves, MessageSource messages, ProblemWords problems) {
    this.moves = moves;
    this.messages = messages;
    this.problems = problems;
  }

  /** The move with what was typed for it. */
  MoveRequest request(
      CaseFile file, String move, int seen, Caller caller, HttpServletRequest request) {
    List<Field> asks =
        moves.allowed(file, caller).stream()
            .filter(allowed -> allowed.move().equals(move))
            .findFirst()
            .map(Allowed::asks)
            .orElse(List.of());
    String reason = Objects.requireNonNullElse(request.getParameter("reason"), "").strip();
    Answers findings = Posted.of(asks, request, Answers.NONE);
    return new MoveRequest(file.id(), move, seen, reason.isEmpty() ? null : reason, findings);
  }

  /** Says why it was not done, beside what was typed. */
  void tell(Moved moved, String move, HttpServletRequest request, Locale language, Model page) {
    page.addAttribute("tried", move);
    page.addAttribute("typedReason", request.getParameter("reason"));
    page.addAttribute("refused", words(moved, language));
  }

  private String words(Moved moved, Locale language) {
    return switch (moved) {
      case Moved.Missing _ -> messages.getMessage("casework.move.missing", null, language);
      case Moved.Overtaken(CaseFile _, TimelineRow last) when last != null ->
          messages.getMessage(
              "casework.move.overtaken-by",
              new Object[] {last.name().in(language), Sayings.moment(last.at())},
              language);
      case Moved.Overtaken _ -> messages.getMessage("casework.move.overtaken", null, language);
      case Moved.NotAllowed refused -> problems.of(refused, language);
      case Moved.Impossible impossible -> problems.of(impossible, language);
      default -> throw Ways.gone();
    };
  }
}
