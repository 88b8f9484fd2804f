package phuchuay.console.demo;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import phuchuay.casework.Allowed;
import phuchuay.casework.Answers;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.CaseNumber;
import phuchuay.casework.Cases;
import phuchuay.casework.DemoNumbers;
import phuchuay.casework.Drafts;
import phuchuay.casework.MoveRequest;
import phuchuay.casework.Moved;
import phuchuay.casework.Moves;
import phuchuay.casework.NewCase;
import phuchuay.casework.Saved;
import phuchuay.casework.Started;
import phuchuay.console.demo.Play.Scene;
import phuchuay.directory.Seat;
import phuchuay.directory.Seats;
import phuchuay.platform.Demo;

/** Plays one case: begun, filled in and moved by whoever may, in the caller's transaction. */
@Demo
@Component
class Acting {

  private final Cases cases;
  private final Drafts drafts;
  private final Moves moves;
  private final Seats seats;
  private final DemoNumbers numbers;
  private final DemoFiles files;
  private final DemoAnswers answers;

  Acting(
      Cases cases,
      Drafts drafts,
      Moves moves,
      Seats seats,
      DemoNumbers numbers,
      DemoFiles files,
      DemoAnswers answers) {
    this.cases = cases;
    this.drafts = drafts;
    this.moves = moves;
    this.seats = seats;
    this.numbers = numbers;
    this.files = files;
    this.answers = answers;
  }

  /**
   * From the beginning to where it stands.
   *
   * @param papers by field; what is put into one is taken out of it
   */
  void play(
      Play play, Scene scene, CaseNumber number, Map<String, String> papers, Players players) {
    Caller owner = players.person(play.by(scene));
    Answers typed = answers.of(play.answers(scene), players);
    UUID id = begun(play, number, typed, owner);
    attach(id, papers, owner);
    for (String move : scene.moves()) {
      Caller who = who(id, move, owner, players).orElseThrow(() -> new Stuck("nobody may " + move));
      papers.putAll(play.papers(move));
      attach(id, papers, who);
      make(id, move, play, typed, who);
    }
  }

  /** Makes the move that waits for a clock; false while it has not proposed it. */
  boolean last(Play play, Scene scene, CaseNumber number, Players players) {
    Caller officer = Caller.of(players.officer());
    Optional<CaseFile> found = cases.find(number, officer);
    if (found.isEmpty() || found.get().state().equals(scene.state())) {
      return true;
    }
    String move = String.valueOf(scene.last());
    boolean proposed = allowed(found.get(), move, officer).isPresent();
    if (proposed) {
      make(found.get().id(), move, play, answers.of(play.answers(scene), players), officer);
    }
    return proposed;
  }

  private UUID begun(Play play, CaseNumber number, Answers typed, Caller owner) {
    if (!(drafts.begin(wanted(play, owner), owner) instanceof Started.Begun(CaseFile draft))) {
      throw new Stuck(play.type() + " is not begun");
    }
    numbers.give(draft, number);
    if (!(drafts.save(draft.id(), draft.version(), typed, owner) instanceof Saved.Kept)) {
      throw new Stuck("the answers are not kept");
    }
    return draft.id();
  }

  private NewCase wanted(Play play, Caller owner) {
    NewCase wanted = NewCase.by(owner.party(), play.type());
    if (!play.seat()) {
      return wanted;
    }
    Seat seat = seats.heldBy(owner.account().orElseThrow()).getFirst();
    return wanted.of(seat.agency(), seat.id());
  }

  private void attach(UUID id, Map<String, String> papers, Caller who) {
    papers.keySet().removeAll(files.attach(cases.one(id).orElseThrow(), papers, who));
  }

  private Optional<Caller> who(UUID id, String move, Caller owner, Players players) {
    CaseFile file = cases.one(id).orElseThrow();
    return players.first(owner).filter(one -> allowed(file, move, one).isPresent()).findFirst();
  }

  private Optional<Allowed> allowed(CaseFile file, String move, Caller who) {
    return moves.allowed(file, who).stream().filter(one -> one.move().equals(move)).findFirst();
  }

  private void make(UUID id, String move, Play play, Answers typed, Caller who) {
    CaseFile file = cases.one(id).orElseThrow();
    MoveRequest request = MoveRequest.of(file, move).with(typed);
    boolean why = allowed(file, move, who).filter(Allowed::reason).isPresent();
    Moved moved = moves.move(why ? request.because(String.valueOf(play.reason())) : request, who);
    if (!(moved instanceof Moved.Done)) {
      throw new Stuck(move + " is not made: " + moved);
    }
  }
}
