package phuchuay.casework.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import phuchuay.casework.Actor;
import phuchuay.casework.Allowed;
import phuchuay.casework.Answers;
import phuchuay.casework.CaseFile;
import phuchuay.casework.CaseMoved;
import phuchuay.casework.ClockRang;
import phuchuay.casework.Tone;
import phuchuay.casework.clock.Clocks.Running;
import phuchuay.casework.programme.Move;
import phuchuay.casework.programme.State;
import phuchuay.casework.walk.Dial.Hand;
import phuchuay.casework.walk.Truth.Turn;

/** Looks at a case from all sides: what is kept and shown of it is what has to be. */
final class Looks {

  private final Play play;
  private final Stage stage;
  private final CaseFile file;
  private final State state;

  private Looks(Play play) {
    this.play = play;
    this.stage = play.stage();
    this.file = stage.cases.one(play.file().id()).orElseThrow();
    this.state = play.truth().state();
  }

  /** At what a move changes. */
  static void briefly(Play play) {
    Looks looks = new Looks(play);
    looks.file();
    Timeline.has(play);
    looks.facts();
    looks.clocks();
  }

  /** And at what everybody sees and may do. */
  static void at(Play play) {
    briefly(play);
    Looks looks = new Looks(play);
    looks.answers();
    looks.people();
    looks.goesOn();
  }

  private void file() {
    assertThat(file.state()).isEqualTo(state.id());
    assertThat(file.version()).isEqualTo(play.truth().version());
    assertThat(file.ended()).isEqualTo(state.end());
    assertThat(stage.cases.standing(file).actor()).isEqualTo(state.actor());
    assertThat(stage.cases.standing(file).state()).isEqualTo(state.label());
    String actor =
        stage
            .sql
            .sql("select coalesce(actor, '') from case_file where id = ?")
            .param(file.id())
            .query(String.class)
            .single();
    assertThat(actor).isEqualTo(state.actor() == null ? "" : state.actor().word());
    assertThat(file.handedInAt() != null)
        .isEqualTo(play.truth().turns().stream().anyMatch(turn -> turn.move().handsIn()));
    assertThat(stage.cases.track(file.number()).isPresent()).isEqualTo(!file.draft());
  }

  /** Each move is told once, and so is each ringing. */
  private void facts() {
    assertThat(stage.heard.movesOf(file.id()))
        .extracting(CaseMoved::id, CaseMoved::move, CaseMoved::from, CaseMoved::to, CaseMoved::by)
        .containsExactlyElementsOf(
            play.truth().turns().stream()
                .map(
                    turn ->
                        tuple(turn.id(), turn.move().id(), turn.from(), turn.to(), turn.by().id()))
                .toList());
    Map<String, Integer> rang = new HashMap<>();
    stage.heard.ringsOf(file.id()).stream()
        .map(ClockRang::clock)
        .forEach(clock -> rang.merge(clock, 1, Integer::sum));
    assertThat(rang).isEqualTo(play.truth().rings());
  }

  private void clocks() {
    Map<String, Hand> running =
        stage.clocks.of(file, play.programme()).stream()
            .collect(Collectors.toMap(Running::clock, Looks::hand));
    assertThat(running.keySet()).isEqualTo(play.truth().dial().hands().keySet());
    running.forEach(
        (clock, hand) -> {
          Hand right = play.truth().dial().hands().get(clock);
          assertThat(hand.rang()).as(clock).isEqualTo(right.rang());
          assertThat(hand.began()).as(clock).isEqualTo(right.began());
          assertThat(hand.rang() || hand.due().equals(right.due())).as(clock).isTrue();
        });
    assertThat(Optional.ofNullable(file.due())).isEqualTo(play.truth().dial().next());
  }

  private static Hand hand(Running clock) {
    return new Hand(clock.began(), clock.due(), clock.rang());
  }

  /** Its owner sees it as it is, everybody else as it was handed in last; that lies frozen. */
  private void answers() {
    if (play.stillOwned()) {
      SameAnswers.are(stage.cases.open(file, play.faces().owner().caller()), play.truth().form());
    }
    SameAnswers.are(stage.rows.frozen(file.id(), true), play.truth().handedIn());
    if (file.draft()) {
      return;
    }
    Answers seen = stage.cases.open(file, play.faces().as(Actor.OFFICER).caller());
    SameAnswers.are(seen, state.open() ? play.truth().handedIn() : play.truth().form());
  }

  /** Whoever has no business with it does not see it, and nobody may do more than they may. */
  private void people() {
    for (Face face : play.faces().all()) {
      assertThat(stage.cases.find(file.id(), face.caller()).isPresent())
          .as("%s sees it", face)
          .isEqualTo(Law.sees(play, face));
      assertThat(stage.moves.allowed(file, face.caller()))
          .as("moves of %s", face)
          .extracting(Allowed::move)
          .isEqualTo(Law.allowed(play, face).stream().map(Move::id).toList());
    }
  }

  /** It has ended for good and nothing runs, or there is somebody or something to go on. */
  private void goesOn() {
    if (state.end()) {
      assertThat(somebodyMoves()).as("somebody moves what has ended").isFalse();
      assertThat(play.truth().dial().hands()).isEmpty();
    } else {
      assertThat(somebodyMoves() || somebodyFillsIn() || itselfMoves())
          .as("somebody can go on from %s", state.id())
          .isTrue();
      assertThat(state.actor() == null).isEqualTo(state.tone() != Tone.WAITING);
    }
  }

  private boolean somebodyMoves() {
    return play.faces().all().stream().anyMatch(face -> !Law.allowed(play, face).isEmpty());
  }

  private boolean somebodyFillsIn() {
    return state.open()
        && play.faces().all().stream()
            .anyMatch(face -> Law.hands(play, face).contains(state.actor()));
  }

  private boolean itselfMoves() {
    boolean house =
        play.programme().moves().stream()
            .anyMatch(move -> Law.refusal(play, move, Actor.HOUSE).isEmpty());
    return house
        || play.programme().clocksIn(state.id()).stream()
            .filter(clock -> play.truth().dial().hands().containsKey(clock.id()))
            .anyMatch(clock -> clock.moves() != null || clock.proposes() != null);
  }

  /** What every listener has heard in the end. */
  static void heardAfterwards(Play play) {
    assertThat(play.stage().room.heardOf(play.file().id()))
        .extracting(CaseMoved::id)
        .containsExactlyInAnyOrderElementsOf(play.truth().turns().stream().map(Turn::id).toList());
  }
}
