package phuchuay.casework.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import phuchuay.casework.Actor;
import phuchuay.casework.Answer;
import phuchuay.casework.Answers;
import phuchuay.casework.MoveRequest;
import phuchuay.casework.Moved;
import phuchuay.casework.Problem;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.FieldKind;
import phuchuay.casework.programme.Move;

/** Does with a case whatever comes to mind: what is allowed, what is not, and nothing for years. */
final class Whims {

  private static final int STEPS = 25;
  private static final int AFTER_THE_END = 3;
  private static final int[] DAYS = {1, 5, 14, 31, 151, 185, 1830};

  private final Play play;
  private final Random random;
  private final List<Answers> chosen;
  private final Circumstances circumstances;
  private final List<String> done = new ArrayList<>();
  private Optional<MoveRequest> last = Optional.empty();

  Whims(Play play, Random random) {
    this.play = play;
    this.random = random;
    this.circumstances = new Circumstances(play.programme());
    this.chosen =
        circumstances.ofForm().stream()
            .filter(one -> !Circumstances.needsEarlier(play.programme(), one))
            .toList();
  }

  /** Something a move can be made by. */
  private record Way(Move move, Optional<Face> by) {}

  void play() {
    fills();
    int afterTheEnd = 0;
    for (int i = 0; i < STEPS && afterTheEnd < AFTER_THE_END; i++) {
      whim();
      Looks.at(play);
      afterTheEnd += play.truth().state().end() ? 1 : 0;
    }
  }

  private void whim() {
    switch (random.nextInt(15)) {
      case 0 -> trespasses();
      case 1 -> late();
      case 2 -> again();
      case 3 -> waits();
      case 4 -> spoils();
      case 5 -> fills();
      default -> moves();
    }
  }

  private void fills() {
    done.add("fills");
    play.pen().fills(any(chosen.stream().filter(play.truth()::agrees).toList()));
  }

  private void moves() {
    List<Way> ways = ways();
    if (ways.isEmpty()) {
      waits();
      return;
    }
    Way way = any(ways);
    Answers found = any(circumstances.of(way.move()));
    done.add(way.by().map(Face::name).orElse("house") + " " + way.move().id());
    if (way.by().isPresent()) {
      last = Optional.of(play.makes(way.move(), way.by().get(), found));
    } else {
      play.makes(way.move(), Actor.HOUSE, found);
    }
  }

  private List<Way> ways() {
    List<Way> ways = new ArrayList<>();
    for (Face face : play.faces().all()) {
      Law.allowed(play, face).forEach(move -> ways.add(new Way(move, Optional.of(face))));
    }
    play.programme().moves().stream()
        .filter(move -> Law.refusal(play, move, Actor.HOUSE).isEmpty())
        .forEach(move -> ways.add(new Way(move, Optional.empty())));
    return ways;
  }

  private void trespasses() {
    Move move = any(play.programme().moves());
    done.add("everybody " + move.id());
    Trespass.byEverybodyElse(play, move);
  }

  private void late() {
    List<Way> ways = ways().stream().filter(way -> way.by().isPresent()).toList();
    if (!ways.isEmpty()) {
      Way way = any(ways);
      done.add("late " + way.move().id());
      Trespass.late(play, way.by().orElseThrow(), way.move());
    }
  }

  /** The same request once more: a double click, a page that was left open. */
  private void again() {
    last.ifPresent(
        request -> {
          done.add("again " + request.move());
          Face face =
              play.faces().all().stream()
                  .filter(one -> Law.sees(play, one))
                  .findFirst()
                  .orElseThrow();
          assertThat(play.stage().moves.move(request, face.caller()))
              .isInstanceOf(Moved.Overtaken.class);
        });
  }

  private void waits() {
    int days = DAYS[random.nextInt(DAYS.length)];
    done.add("waits " + days);
    play.waits(days);
  }

  /** What is not right is not handed in; then it is put right. */
  private void spoils() {
    Actor actor = play.truth().state().actor();
    Optional<Move> handsIn = ways().stream().map(Way::move).filter(Move::handsIn).findFirst();
    if (handsIn.isEmpty() || actor == null) {
      return;
    }
    Face face = play.faces().as(actor);
    Optional<Field> field = open(face).stream().filter(this::mustBeSaid).findAny();
    field.ifPresent(one -> spoils(face, handsIn.get(), one));
  }

  private List<Field> open(Face face) {
    return play.stage().drafts.open(play.file(), face.caller()).stream()
        .flatMap(step -> step.fields().stream())
        .toList();
  }

  private boolean mustBeSaid(Field field) {
    return field.required()
        && field.kind() == FieldKind.TEXT
        && play.truth().form().of(field.id()) != null
        && !circumstances.matters(field);
  }

  private void spoils(Face face, Move handsIn, Field field) {
    done.add("spoils " + field.id());
    play.pen().saves(face, new Answers(Map.of(field.id(), new Answer.Text(""))));
    Moved moved = play.stage().moves.move(MoveRequest.of(play.file(), handsIn.id()), face.caller());
    assertThat(moved).isInstanceOf(Moved.Missing.class);
    assertThat(((Moved.Missing) moved).problems()).contains(new Problem(field.id(), "required"));
    Looks.at(play);
    fills();
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  @Override
  public String toString() {
    return String.join(", ", done);
  }
}
