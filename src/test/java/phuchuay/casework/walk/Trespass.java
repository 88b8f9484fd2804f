package phuchuay.casework.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import phuchuay.casework.Actor;
import phuchuay.casework.Answer;
import phuchuay.casework.Answers;
import phuchuay.casework.MoveRequest;
import phuchuay.casework.Moved;
import phuchuay.casework.Saved;
import phuchuay.casework.programme.Move;

/** Tries what may not be: each time it is refused for the right reason, and nothing has changed. */
final class Trespass {

  private Trespass() {}

  /** Everybody who may not make this move now tries to. */
  static void byEverybodyElse(Play play, Move move) {
    for (Face face : play.faces().all()) {
      tries(play, face, move);
    }
    byHouse(play, move);
  }

  /** Whoever might make the move from another state tries to make it from here. */
  static void fromElsewhere(Play play) {
    for (Move move : play.programme().moves()) {
      if (!move.from().contains(play.state())) {
        for (Actor by : move.by()) {
          if (by.equals(Actor.HOUSE)) {
            byHouse(play, move);
          } else if (!by.equals(Actor.CLOCK)) {
            tries(play, play.faces().as(by), move);
          }
        }
      }
    }
  }

  /** Refused, if it may not be made. */
  static void tries(Play play, Face face, Move move) {
    Optional<String> refusal = Law.refusal(play, move, face);
    if (refusal.isPresent()) {
      Moved moved = play.stage().moves.move(request(play, move), face.caller());
      assertThat(moved)
          .as("%s of %s by %s from %s", move.id(), play.programme().type(), face, play.state())
          .isEqualTo(
              Law.sees(play, face)
                  ? new Moved.NotAllowed(play.file(), refusal.get())
                  : new Moved.NotThere());
    }
  }

  static void byHouse(Play play, Move move) {
    Law.refusal(play, move, Actor.HOUSE)
        .ifPresent(
            key ->
                assertThat(
                        play.stage().moves.moveByHouse(play.file().id(), move.id(), Answers.NONE))
                    .isEqualTo(new Moved.NotAllowed(play.file(), key)));
  }

  /** Nobody changes the form but whoever's turn it is. */
  static void saves(Play play) {
    Answers typed = new Answers(Map.of("consent", new Answer.Text("no")));
    for (Face face : play.faces().all()) {
      if (play.stage().drafts.open(play.file(), face.caller()).isEmpty()) {
        assertThat(
                play.stage()
                    .drafts
                    .save(play.file().id(), play.truth().version(), typed, face.caller()))
            .isEqualTo(Law.sees(play, face) ? new Saved.Closed(play.file()) : new Saved.NotThere());
      }
    }
  }

  /** What was decided on an older version is not done. */
  static void late(Play play, Face face, Move move) {
    MoveRequest old =
        new MoveRequest(
            play.file().id(), move.id(), play.truth().version() - 1, "late", Answers.NONE);
    assertThat(play.stage().moves.move(old, face.caller())).isInstanceOf(Moved.Overtaken.class);
  }

  /** Whoever may make it does not make it without what it needs. */
  static void emptyHanded(Play play, Edge edge, Move move) {
    boolean asks =
        move.needsReason()
            || play.programme().asks(move).stream()
                .anyMatch(field -> Filler.required(field, play.truth().known()));
    boolean byPeople = !edge.by().equals(Actor.HOUSE) && !edge.by().equals(Actor.CLOCK);
    if (asks && byPeople && play.programme().proposing(move).isEmpty()) {
      MoveRequest empty =
          new MoveRequest(play.file().id(), move.id(), play.truth().version(), " ", Answers.NONE);
      assertThat(play.stage().moves.move(empty, play.faces().as(edge.by()).caller()))
          .isInstanceOf(Moved.Missing.class);
    }
  }

  private static MoveRequest request(Play play, Move move) {
    return new MoveRequest(
        play.file().id(), move.id(), play.truth().version(), "try", Answers.NONE);
  }
}
