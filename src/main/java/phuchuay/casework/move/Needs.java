package phuchuay.casework.move;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.casework.Answers;
import phuchuay.casework.CaseFile;
import phuchuay.casework.MoveRequest;
import phuchuay.casework.Problem;
import phuchuay.casework.form.Forms;
import phuchuay.casework.form.Forms.Checked;
import phuchuay.casework.kept.CaseRows;
import phuchuay.casework.kept.DocumentRows;
import phuchuay.casework.programme.About;
import phuchuay.casework.programme.Move;
import phuchuay.casework.programme.Programme;

/** What a move needs, and whether it was given. */
@Component
class Needs {

  private static final int LONGEST_REASON = 2000;

  private final Forms forms;
  private final CaseRows rows;
  private final DocumentRows documents;

  Needs(Forms forms, CaseRows rows, DocumentRows documents) {
    this.forms = forms;
    this.rows = rows;
    this.documents = documents;
  }

  /**
   * What was given.
   *
   * @param findings what the move asks for, read
   * @param frozen the whole form, read, when the move hands it in
   */
  record Given(
      List<Problem> problems,
      @Nullable String reason,
      Answers findings,
      @Nullable Answers frozen) {}

  Given of(CaseFile file, Programme programme, Move move, MoveRequest request) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Integer> files = documents.counts(file.id());
    String reason = request.reason() == null ? "" : request.reason().strip();
    if (move.needsReason() && reason.isEmpty()) {
      problems.add(new Problem(Move.REASON, Move.REASON));
    }
    if (reason.length() > LONGEST_REASON) {
      problems.add(new Problem(Move.REASON, "too-long", LONGEST_REASON));
    }
    Checked asked = asked(file, programme, move, request);
    problems.addAll(asked.problems());
    steps(file, programme, move, files, problems);
    Answers frozen = move.handsIn() ? form(file, programme, files, problems) : null;
    return new Given(problems, reason.isEmpty() ? null : reason, asked.read(), frozen);
  }

  /** Papers of an earlier round do not stand for this one's: only what came since counts. */
  private Checked asked(CaseFile file, Programme programme, Move move, MoveRequest request) {
    return forms.check(
        programme.asks(move),
        request.findings(),
        rows.known(file.id()),
        documents.counts(file.id(), file.since()));
  }

  private void steps(
      CaseFile file,
      Programme programme,
      Move move,
      Map<String, Integer> files,
      List<Problem> problems) {
    if (move.checks().isEmpty()) {
      return;
    }
    Answers typed = rows.open(file.id());
    programme.form().steps().stream()
        .filter(step -> move.checks().contains(step.id()))
        .forEach(step -> problems.addAll(forms.check(programme.form(), step, typed, files)));
  }

  private Answers form(
      CaseFile file, Programme programme, Map<String, Integer> files, List<Problem> problems) {
    Answers typed = rows.open(file.id());
    Checked form = forms.check(programme.form(), typed, files);
    problems.addAll(form.problems());
    About about = programme.about();
    if (about != null && about.must() != null && about.must().holds(typed)) {
      earlier(file, about).ifPresent(problems::add);
    }
    return form.read();
  }

  /** It goes on from an earlier case that is still as it must be. */
  private Optional<Problem> earlier(CaseFile file, About about) {
    UUID earlier = file.about();
    if (earlier == null) {
      return Optional.of(new Problem("about", "about"));
    }
    return rows.find(earlier).filter(it -> about.mustStates().contains(it.state())).isPresent()
        ? Optional.empty()
        : Optional.of(new Problem("about", "about-state"));
  }
}
