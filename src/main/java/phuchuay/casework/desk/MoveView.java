package phuchuay.casework.desk;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import phuchuay.casework.Allowed;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseDocument;
import phuchuay.casework.CaseDocuments;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.casework.Moved;
import phuchuay.casework.Problem;
import phuchuay.casework.ProblemWords;
import phuchuay.casework.TimelineRow;
import phuchuay.casework.page.Answering;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.FieldKind;
import phuchuay.casework.programme.Move;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.programme.Programmes;

/** The page of one move: what it needs, what it does; and why it could not be made. */
@Component
class MoveView {

  private static final Locale THAI = Locale.of("th");

  private final Cases cases;
  private final CaseDocuments documents;
  private final Programmes programmes;
  private final ReviewView review;
  private final Answering answering;
  private final ProblemWords words;
  private final Names names;

  MoveView(
      Cases cases,
      CaseDocuments documents,
      Programmes programmes,
      ReviewView review,
      Answering answering,
      ProblemWords words,
      Names names) {
    this.cases = cases;
    this.documents = documents;
    this.programmes = programmes;
    this.review = review;
    this.answering = answering;
    this.words = words;
    this.names = names;
  }

  /** A field that is asked for: a box to fill in, or files. */
  record Ask(@Nullable Object box, @Nullable Files files) {}

  /** A field for files. */
  record Files(
      String id,
      String name,
      @Nullable String help,
      boolean required,
      phuchuay.files.Allowed takes,
      List<DeskDocuments.Sheet> there,
      @Nullable String problem) {}

  void show(
      CaseFile file,
      Allowed allowed,
      MoveForm.Typed typed,
      List<Problem> problems,
      Caller caller,
      Model page) {
    review.head(file, page);
    Programme programme = programmes.of(file);
    Move move = programme.move(allowed.move()).orElseThrow();
    page.addAttribute("move", allowed.move());
    page.addAttribute("name", allowed.name().th());
    page.addAttribute("weight", allowed.weight().name().toLowerCase(Locale.ROOT));
    page.addAttribute("reason", allowed.reason());
    page.addAttribute("to", move.to() == null ? null : programme.state(move.to()).label().th());
    page.addAttribute("writes", move.notice().letter() != null);
    page.addAttribute("staffOnly", move.staffOnly());
    page.addAttribute("confirm", allowed.confirm() == null ? null : allowed.confirm().th());
    page.addAttribute("grave", grave(allowed));
    page.addAttribute("typed", typed);
    page.addAttribute("last", ReviewView.last(cases.timeline(file, caller)));
    page.addAttribute("asks", asks(file, allowed, typed, problems));
    page.addAttribute("problems", problems.size());
    problems.stream()
        .filter(one -> one.field().equals(Move.REASON))
        .findFirst()
        .ifPresent(one -> page.addAttribute("wrongReason", words.of(one, THAI)));
  }

  /** Whether somebody must say once more that they mean it. */
  static boolean grave(Allowed allowed) {
    return allowed.confirm() != null || allowed.weight() == Move.Weight.GRAVE;
  }

  /** Somebody was faster: who, and what they did. */
  void overtaken(CaseFile now, @Nullable TimelineRow last, @Nullable UUID seen, Model page) {
    review.head(now, page);
    if (last != null && !last.id().equals(seen)) {
      page.addAttribute("faster", names.who().of(last.by()));
      page.addAttribute("fasterBy", last.by());
      page.addAttribute("did", last.name().th());
      page.addAttribute("at", Waits.moment(last.at()));
    }
  }

  void refused(CaseFile now, Moved.NotAllowed why, Model page) {
    review.head(now, page);
    page.addAttribute("why", words.of(why, THAI));
  }

  String words(Moved.Impossible impossible) {
    return words.of(impossible, THAI);
  }

  private List<Ask> asks(
      CaseFile file, Allowed allowed, MoveForm.Typed typed, List<Problem> problems) {
    List<CaseDocument> there =
        documents.of(file).stream().filter(one -> !one.at().isBefore(file.since())).toList();
    return allowed.asks().stream()
        .map(
            field ->
                field.kind() == FieldKind.FILES
                    ? new Ask(null, files(field, there, problems))
                    : new Ask(answering.box(file, field, typed.findings(), problems, THAI), null))
        .toList();
  }

  private Files files(Field field, List<CaseDocument> there, List<Problem> problems) {
    Names.Who who = names.who();
    return new Files(
        field.id(),
        field.name().th(),
        field.help() == null ? null : Objects.requireNonNull(field.help()).th(),
        field.required(),
        new phuchuay.files.Allowed(field.accept(), DataSize.ofBytes(field.rules().each())),
        there.stream()
            .filter(one -> one.field().equals(field.id()))
            .map(one -> DeskDocuments.sheet(one, who))
            .toList(),
        answering.problem(field, problems, THAI));
  }
}
