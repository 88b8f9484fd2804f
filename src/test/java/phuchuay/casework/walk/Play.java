package phuchuay.casework.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import phuchuay.casework.Actor;
import phuchuay.casework.Answers;
import phuchuay.casework.CaseFile;
import phuchuay.casework.MoveRequest;
import phuchuay.casework.Moved;
import phuchuay.casework.NewCase;
import phuchuay.casework.Probe;
import phuchuay.casework.programme.ClockRule;
import phuchuay.casework.programme.Move;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.walk.Route.Leg;
import phuchuay.platform.Party;

/** One case that is played for real, with what has to be true of it. */
final class Play {

  private static final String REASON = "because";

  private final Stage stage;
  private final Programme programme;
  private final Faces faces;
  private final Filler filler;
  private final Pen pen;
  private final Truth truth;
  private CaseFile file;

  private Play(Stage stage, Programme programme, Faces faces, Random random, NewCase wanted) {
    this.stage = stage;
    this.programme = programme;
    this.faces = faces;
    Circumstances circumstances = new Circumstances(programme);
    this.filler = new Filler(stage.lists, circumstances::matters, faces::agency, random);
    this.pen = new Pen(this, filler);
    this.file = Probe.begun(stage.drafts.begin(wanted, faces.owner().caller()));
    this.truth = new Truth(programme, stage.cases.open(file, faces.owner().caller()));
    follow();
  }

  /** Begins a new case of somebody new. */
  static Play begun(Stage stage, Programme programme, Random random) {
    Faces faces = Faces.around(stage, programme, random);
    return new Play(stage, programme, faces, random, faces.wanted());
  }

  /** Begins another case of the same kind and people, which goes on from this one. */
  Play next(Random random) {
    NewCase wanted = faces.wanted().goingOnFrom(file.id());
    return new Play(stage, programme, faces, random, wanted);
  }

  Stage stage() {
    return stage;
  }

  Programme programme() {
    return programme;
  }

  Faces faces() {
    return faces;
  }

  Truth truth() {
    return truth;
  }

  CaseFile file() {
    return file;
  }

  String state() {
    return truth.state().id();
  }

  /** A seat may have gone to somebody else, and the case with it. */
  boolean stillOwned() {
    return Objects.equals(file.seat(), faces.wanted().seat());
  }

  /** Goes all the way, filling in what is open before each step. */
  void follows(Route route, Consumer<Leg> taking) {
    try {
      for (Leg leg : route.legs()) {
        pen.fills(route.chosen());
        taking.accept(leg);
      }
    } catch (AssertionError | RuntimeException wrong) {
      throw new AssertionError(this + ", on the way " + route, wrong);
    }
  }

  void follows(Route route) {
    follows(route, leg -> makes(leg.move(), leg.edge().by(), leg.found()));
  }

  Pen pen() {
    return pen;
  }

  /** Makes a move that is allowed to whoever makes it; waits for what has to ring before. */
  void makes(Move move, Actor by, Answers found) {
    if (by.equals(Actor.CLOCK) || !programme.proposing(move).isEmpty()) {
      waitsFor(move);
    }
    if (by.equals(Actor.HOUSE)) {
      Answers sheet = filler.sheet(programme.asks(move), found, truth.known());
      made(stage.moves.moveByHouse(file.id(), move.id(), sheet), move, Party.HOUSE, null, sheet);
    } else if (!by.equals(Actor.CLOCK)) {
      makes(move, faces.as(by), found);
    }
  }

  /** As {@link #makes(Move, Actor, Answers)}, by this one. */
  MoveRequest makes(Move move, Face face, Answers found) {
    Answers needed = stage.needed.of(move, this);
    Answers sheet = needed.over(filler.sheet(programme.asks(move), found, truth.known()));
    programme.asks(move).forEach(field -> pen.attachesAnew(face, field));
    String reason = move.needsReason() ? REASON : null;
    MoveRequest request = new MoveRequest(file.id(), move.id(), truth.version(), reason, sheet);
    made(stage.moves.move(request, face.caller()), move, face.caller().party(), reason, sheet);
    return request;
  }

  /** Asks for a move with nothing but its name, and is told what comes of it. */
  Moved asks(Move move, Face face) {
    return stage.moves.move(MoveRequest.of(file, move.id()), face.caller());
  }

  private void made(Moved moved, Move move, Party by, String reason, Answers found) {
    assertThat(moved).as("%s from %s", move.id(), state()).isInstanceOf(Moved.Done.class);
    Moved.Done done = (Moved.Done) moved;
    assertThat(done.now().state()).isEqualTo(move.from(state()));
    assertThat(done.now().version()).isEqualTo(truth.version() + 1);
    took(done.move(), move, by, reason, found);
  }

  /** It is on the timeline: whatever else has to follow has followed. */
  private void took(UUID row, Move move, Party by, String reason, Answers found) {
    truth.moved(row, move, by, reason, found);
    follow();
    settles();
  }

  /** Another case has taken this one along. */
  void takenAlong(Move move) {
    tookByItself(move);
  }

  /** So many days pass. */
  void waits(int days) {
    Passing.days(stage, programme, file.id(), days);
    truth.older(days);
    truth.dial().older(programme, days, stage.holidays.latest());
    Passing.ring(stage, file.id());
    reload();
    settles();
  }

  private void waitsFor(Move move) {
    programme.clocksIn(state()).stream()
        .filter(rule -> move.id().equals(rule.moves()) || move.id().equals(rule.proposes()))
        .forEach(rule -> waitsFor(rule.id()));
  }

  /** Until the moment of this clock has come, or the case has gone where it does not run. */
  void waitsFor(String clock) {
    while (truth.dial().waits(clock)) {
      waits(truth.dial().daysTo(clock));
    }
  }

  /** What is due has rung before anybody looks. */
  private void settles() {
    Instant now = Instant.now();
    if (truth.dial().next().filter(next -> !next.isAfter(now)).isEmpty()) {
      return;
    }
    Passing.ring(stage, file.id());
    for (ClockRule rule : truth.dial().ring(programme, now)) {
      if (rule.moves() == null) {
        truth.rang(rule.id());
      } else if (movedBy(rule)) {
        return;
      }
    }
    reload();
  }

  private boolean movedBy(ClockRule rule) {
    Move move = programme.move(rule.moves()).orElseThrow();
    boolean can = Law.refusal(this, move, Actor.CLOCK).isEmpty();
    if (can) {
      tookByItself(move);
    }
    return can;
  }

  private void tookByItself(Move move) {
    UUID row = stage.cases.timeline(file, faces.as(Actor.OFFICER).caller()).getLast().id();
    took(row, move, Party.HOUSE, null, Answers.NONE);
  }

  /** Reads the case again; its clocks have followed what was changed. */
  void follow() {
    reload();
    truth.dial().follow(programme, file, truth.known(), stage.holidays.latest());
  }

  /** Reads the case again. */
  void reload() {
    file = stage.cases.one(file.id()).orElseThrow();
  }

  @Override
  public String toString() {
    return programme.type()
        + " ["
        + truth.turns().stream().map(turn -> turn.move().id()).collect(Collectors.joining(" → "))
        + "] in "
        + state();
  }
}
