package phuchuay.casework.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import phuchuay.casework.Actor;
import phuchuay.casework.Allowed;
import phuchuay.casework.Answers;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseDocuments;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.casework.Label;
import phuchuay.casework.Moves;
import phuchuay.casework.Problem;
import phuchuay.casework.Standing;
import phuchuay.casework.TimelineRow;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.programme.Programmes;
import phuchuay.casework.show.Balls;
import phuchuay.casework.show.Box;
import phuchuay.casework.show.Boxes;
import phuchuay.casework.show.Sayings;
import phuchuay.files.Marks;
import phuchuay.platform.PublicAddress;

/** Puts a case on a page: where it stands, what happened, what may be done now. */
@Component
class Views {

  private final Cases cases;
  private final Moves moves;
  private final CaseDocuments documents;
  private final Programmes programmes;
  private final Boxes boxes;
  private final Sayings sayings;
  private final Balls balls;
  private final Documents papers;
  private final PublicAddress house;

  Views(
      Cases cases,
      Moves moves,
      CaseDocuments documents,
      Programmes programmes,
      Boxes boxes,
      Sayings sayings,
      Balls balls,
      Documents papers,
      PublicAddress house) {
    this.cases = cases;
    this.moves = moves;
    this.documents = documents;
    this.programmes = programmes;
    this.boxes = boxes;
    this.sayings = sayings;
    this.balls = balls;
    this.papers = papers;
    this.house = house;
  }

  /** One thing that happened, in words. */
  record Happened(
      String name,
      String at,
      String by,
      @Nullable String to,
      @Nullable String reason,
      List<String> findings,
      boolean staffOnly) {}

  /** A move that may be made, with the boxes to fill in. */
  record Button(
      String move,
      String name,
      String weight,
      boolean handsIn,
      boolean reason,
      boolean proposed,
      @Nullable String confirm,
      List<Box> boxes) {

    /** Whether one press is enough. */
    public boolean plain() {
      return !reason && boxes.isEmpty() && confirm == null;
    }
  }

  void show(CaseFile file, Caller caller, List<Problem> problems, Locale language, Model page) {
    Standing standing = cases.standing(file);
    Set<Actor> hands = cases.hands(file, caller);
    page.addAttribute("file", file);
    page.addAttribute("number", file.number().shown());
    page.addAttribute("system", file.system().word());
    page.addAttribute("programme", standing.programme().in(language));
    page.addAttribute("state", standing.state().in(language));
    page.addAttribute("tone", standing.tone().name());
    page.addAttribute("with", balls.with(file, standing, hands, language));
    page.addAttribute("mine", Balls.mine(standing, hands));
    page.addAttribute("help", in(standing.help(), language));
    page.addAttribute("since", Sayings.moment(standing.since()));
    page.addAttribute("due", file.due() == null ? null : sayings.due(file.due()));
    List<Happened> timeline = timeline(file, caller, language);
    page.addAttribute("timeline", timeline);
    page.addAttribute("why", why(file, timeline));
    page.addAttribute("buttons", buttons(file, caller, problems, language));
    page.addAttribute("piles", papers.of(file, language));
    page.addAttribute(
        "handedIn", file.handedInAt() == null ? null : Sayings.moment(file.handedInAt()));
    page.addAttribute("qr", Marks.qr(house.of("/track/" + file.number().value()).toString()));
    page.addAttribute("bars", Marks.bars(file.number().value()));
    page.addAttribute("now", sayings.now());
  }

  /** The reason that came with the last move, while it counts. */
  private static @Nullable String why(CaseFile file, List<Happened> newestFirst) {
    return newestFirst.isEmpty() ? null : newestFirst.getFirst().reason();
  }

  List<Happened> timeline(CaseFile file, Caller caller, Locale language) {
    Programme programme = programmes.of(file);
    return cases.timeline(file, caller).stream()
        .map(row -> happened(row, programme, language))
        .toList()
        .reversed();
  }

  private Happened happened(TimelineRow row, Programme programme, Locale language) {
    return new Happened(
        row.name().in(language),
        Sayings.moment(row.at()),
        row.by().kind(),
        row.from().equals(row.to()) ? null : row.toLabel().in(language),
        row.reason(),
        findings(row.findings(), programme, language),
        row.staffOnly());
  }

  private List<String> findings(Answers findings, Programme programme, Locale language) {
    return programme
        .fields()
        .filter(field -> findings.of(field.id()) != null)
        .map(
            field ->
                field.name().in(language)
                    + ": "
                    + sayings.said(field, findings.of(field.id()), language))
        .toList();
  }

  private List<Button> buttons(
      CaseFile file, Caller caller, List<Problem> problems, Locale language) {
    return moves.allowed(file, caller).stream()
        .map(allowed -> button(allowed, file, problems, language))
        .toList();
  }

  private Button button(Allowed allowed, CaseFile file, List<Problem> problems, Locale language) {
    Set<String> asked = allowed.asks().stream().map(Field::id).collect(Collectors.toSet());
    Boxes.Drawn drawn =
        Boxes.Drawn.of(file, Answers.NONE, asked, documents.of(file), problems, language);
    return new Button(
        allowed.move(),
        allowed.name().in(language),
        allowed.weight().name().toLowerCase(Locale.ROOT),
        allowed.handsIn(),
        allowed.reason(),
        allowed.proposed(),
        in(allowed.confirm(), language),
        boxes.of(allowed.asks(), drawn));
  }

  private static @Nullable String in(@Nullable Label label, Locale language) {
    return label == null ? null : label.in(language);
  }
}
