package phuchuay.casework.desk;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import phuchuay.casework.Allowed;
import phuchuay.casework.Answers;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.CaseNotes;
import phuchuay.casework.Cases;
import phuchuay.casework.Moves;
import phuchuay.casework.Standing;
import phuchuay.casework.TimelineRow;
import phuchuay.casework.clock.Clocks;
import phuchuay.casework.programme.Move;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.programme.Programmes;
import phuchuay.platform.Party;

/** Puts a case on the review page: all that an officer needs to decide. */
@Component
class ReviewView {

  private final Cases cases;
  private final Moves moves;
  private final CaseNotes notes;
  private final Clocks clocks;
  private final Programmes programmes;
  private final DeskDocuments documents;
  private final HandedIn handedIn;
  private final History history;
  private final Diagrams diagrams;
  private final Names names;
  private final Waits waits;

  ReviewView(
      Cases cases,
      Moves moves,
      CaseNotes notes,
      Clocks clocks,
      Programmes programmes,
      DeskDocuments documents,
      HandedIn handedIn,
      History history,
      Diagrams diagrams,
      Names names,
      Waits waits) {
    this.cases = cases;
    this.moves = moves;
    this.notes = notes;
    this.clocks = clocks;
    this.programmes = programmes;
    this.documents = documents;
    this.handedIn = handedIn;
    this.history = history;
    this.diagrams = diagrams;
    this.names = names;
    this.waits = waits;
  }

  /** A move that may be made: with one press, or on its own page. */
  record Button(String move, String name, String weight, boolean proposed, boolean atOnce) {}

  /** A note that only staff read. */
  record Note(String by, String at, List<String> lines) {}

  /** A clock that runs, or has rung. */
  record Running(String name, String began, Waits.Wait due, boolean rang) {}

  void show(CaseFile file, Caller caller, boolean open, Model page) {
    Programme programme = programmes.of(file);
    Names.Who who = names.who();
    head(file, programme, who, page);
    Answers answers = open ? cases.open(file, caller) : cases.masked(file, caller);
    List<HandedIn.Part> parts = handedIn.of(programme.form(), answers);
    page.addAttribute("parts", parts);
    page.addAttribute("opened", open);
    page.addAttribute(
        "masked",
        !open && parts.stream().anyMatch(it -> it.said().stream().anyMatch(s -> s.personal())));
    page.addAttribute("documents", documents.of(file, who));
    page.addAttribute("timeline", history.of(file, caller, who));
    page.addAttribute("clocks", running(file, programme));
    page.addAttribute(
        "notes",
        notes.of(file, caller).stream()
            .map(
                note ->
                    new Note(
                        who.of(Party.of("staff", note.by())),
                        Waits.moment(note.at()),
                        note.text().lines().toList()))
            .toList());
    page.addAttribute("officers", names.officers(file.system()));
    List<TimelineRow> rows = cases.timeline(file, caller);
    page.addAttribute("last", last(rows));
    page.addAttribute("diagram", diagrams.of(programme, file.state(), passed(rows)));
    page.addAttribute(
        "buttons",
        moves.allowed(file, caller).stream()
            .sorted(Comparator.comparing(Allowed::weight))
            .map(ReviewView::button)
            .toList());
  }

  /** What stands at the head of every page about a case. */
  void head(CaseFile file, Model page) {
    head(file, programmes.of(file), names.who(), page);
  }

  private void head(CaseFile file, Programme programme, Names.Who who, Model page) {
    Standing standing = cases.standing(file);
    page.addAttribute("file", file);
    page.addAttribute("number", file.number().shown());
    page.addAttribute("system", file.system().word());
    page.addAttribute("programme", standing.programme().th());
    page.addAttribute("state", standing.state().th());
    page.addAttribute("tone", standing.tone().name());
    page.addAttribute("with", standing.with() == null ? null : standing.with().th());
    page.addAttribute(
        "turn", standing.actor() == null ? null : names.actor(programme, standing.actor()));
    page.addAttribute("ours", standing.actor() != null && standing.actor().staff());
    page.addAttribute("since", waits.since(standing.since()));
    page.addAttribute("due", standing.due() == null ? null : waits.due(standing.due()));
    page.addAttribute(
        "handedIn", standing.handedInAt() == null ? null : Waits.moment(standing.handedInAt()));
    page.addAttribute("agency", names.agency(file.agency()));
    page.addAttribute("applicant", who.of(file.applicant()));
    page.addAttribute("officer", who.officer(file.officer()));
  }

  private List<Running> running(CaseFile file, Programme programme) {
    return clocks.of(file, programme).stream()
        .map(
            one ->
                new Running(
                    one.name().th(), Waits.moment(one.began()), waits.due(one.due()), one.rang()))
        .toList();
  }

  static @Nullable UUID last(List<TimelineRow> rows) {
    return rows.isEmpty() ? null : rows.getLast().id();
  }

  private static Set<String> passed(List<TimelineRow> rows) {
    Set<String> passed = new HashSet<>();
    rows.forEach(row -> passed.add(row.from()));
    return passed;
  }

  private static Button button(Allowed allowed) {
    boolean atOnce =
        !allowed.reason()
            && allowed.asks().isEmpty()
            && allowed.confirm() == null
            && allowed.weight() != Move.Weight.GRAVE;
    String weight = allowed.weight().name().toLowerCase(java.util.Locale.ROOT);
    return new Button(allowed.move(), allowed.name().th(), weight, allowed.proposed(), atOnce);
  }
}
