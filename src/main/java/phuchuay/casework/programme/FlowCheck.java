package phuchuay.casework.programme;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import phuchuay.casework.Actor;
import phuchuay.casework.CaseFile;

/** Checks states and moves: every state is reached, is somebody's turn, and comes to an end. */
final class FlowCheck {

  private final Programme programme;
  private final Reading reading;
  private final FormCheck conditions;

  FlowCheck(Programme programme, Reading reading) {
    this.programme = programme;
    this.reading = reading;
    this.conditions = new FormCheck(programme, reading);
  }

  void check() {
    programme.moves().forEach(move -> move(move, "/moves/" + move.id()));
    programme.states().values().forEach(this::state);
    if (!programme.states().containsKey(CaseFile.DRAFT)) {
      reading.mistake("/states", "there is no state \"draft\", where every case begins");
    } else if (everyStateIsThere()) {
      Set<String> reached = reached(Set.of(CaseFile.DRAFT));
      programme.states().values().forEach(state -> way(state, reached.contains(state.id())));
    }
  }

  /** Else whatever is wrong with the ways follows from that. */
  private boolean everyStateIsThere() {
    return programme.moves().stream()
        .flatMap(move -> Stream.concat(move.from().stream(), Stream.ofNullable(move.to())))
        .allMatch(programme.states()::containsKey);
  }

  private void way(State state, boolean reached) {
    String path = "/states/" + state.id();
    if (!reached) {
      reading.mistake(path, "nothing leads to the state \"" + state.id() + "\"");
    }
    if (!state.end() && !leaves(state.id())) {
      reading.mistake(path, "there is no way out of the state \"" + state.id() + "\"");
    } else if (!state.end() && !ends(state.id())) {
      reading.mistake(path, "no end can be reached from the state \"" + state.id() + "\"");
    }
  }

  private void state(State state) {
    String path = "/states/" + state.id();
    if (state.end() && !programme.movesFrom(state.id()).isEmpty()) {
      reading.mistake(path, "the state \"" + state.id() + "\" is final and yet has moves");
    }
    Actor actor = state.actor();
    if (actor != null && !programme.knows(actor)) {
      reading.mistake(path + "/actor", "there is no role \"" + actor + "\"");
    } else if (actor != null && !state.end() && !canAct(state, actor)) {
      reading.mistake(
          path + "/actor",
          "it is the turn of \"" + actor + "\" in \"" + state.id() + "\", but no move is theirs");
    }
    steps(state.edits(), path + "/edits");
  }

  private void steps(Set<String> named, String path) {
    Set<String> steps =
        programme.form().steps().stream().map(Form.Step::id).collect(Collectors.toSet());
    named.stream()
        .filter(step -> !steps.contains(step))
        .forEach(step -> reading.mistake(path, "there is no step \"" + step + "\""));
  }

  /** What the house does by itself may be what somebody's turn comes to: a code that they use. */
  private boolean canAct(State state, Actor actor) {
    return programme.movesFrom(state.id()).stream()
        .anyMatch(
            move ->
                move.by().contains(actor)
                    || move.by().contains(Actor.HOUSE)
                    || actor.equals(Actor.OFFICER) && move.by().contains(Actor.SUPERVISOR));
  }

  private void move(Move move, String path) {
    known(move.from().stream(), path + "/from", "move \"" + move.id() + "\" comes from the state ");
    known(
        Stream.ofNullable(move.to()),
        path + "/to",
        "move \"" + move.id() + "\" goes to the state ");
    if (move.to() != null && move.from().contains(move.to())) {
      reading.mistake(path + "/to", "to stay in a state, a move leaves \"to\" out");
    }
    for (Actor actor : move.by()) {
      if (!programme.knows(actor)) {
        reading.mistake(path + "/by", "there is no role \"" + actor + "\"");
      }
    }
    for (String need : move.needs()) {
      if (!need.equals(Move.REASON) && !programme.sheets().containsKey(need)) {
        reading.mistake(path + "/needs", "there is no sheet \"" + need + "\"");
      }
    }
    if (move.until() != null && programme.clock(move.until()).isEmpty()) {
      reading.mistake(path + "/until", "there is no clock \"" + move.until() + "\"");
    }
    conditions.condition(move.when(), path + "/when");
    steps(move.checks(), path + "/checks");
    takesAlong(move, path);
    handsIn(move, path);
  }

  private void takesAlong(Move move, String path) {
    Move.TakesAlong along = move.takesAlong();
    if (along == null) {
      return;
    }
    conditions.condition(along.when(), path + "/takes-along/when");
    boolean can =
        programme.move(along.move()).filter(it -> it.by().contains(Actor.HOUSE)).isPresent();
    if (!can) {
      reading.mistake(
          path + "/takes-along", "there is no move \"" + along.move() + "\" that the house makes");
    }
  }

  /** Whatever leaves the draft is handed in: else nobody would have checked the form. */
  private void handsIn(Move move, String path) {
    boolean open =
        move.from().stream()
            .map(programme.states()::get)
            .allMatch(state -> state == null || state.open());
    if (move.handsIn() && !open) {
      reading.mistake(
          path + "/hands-in", "move \"" + move.id() + "\" hands in a form that is not open there");
    }
    if (move.from().contains(CaseFile.DRAFT) && move.to() != null && !move.handsIn()) {
      State to = programme.states().get(move.to());
      if (to != null && to.actor() != null && to.actor().staff()) {
        reading.mistake(
            path, "move \"" + move.id() + "\" brings a draft to staff without handing it in");
      }
    }
  }

  private void known(Stream<String> states, String path, String what) {
    states
        .filter(state -> !programme.states().containsKey(state))
        .forEach(state -> reading.mistake(path, what + "\"" + state + "\", which is not there"));
  }

  private boolean leaves(String state) {
    return programme.movesFrom(state).stream().anyMatch(move -> move.to() != null);
  }

  private boolean ends(String state) {
    return reached(Set.of(state)).stream()
        .map(programme.states()::get)
        .anyMatch(reached -> reached != null && reached.end());
  }

  private Set<String> reached(Set<String> begin) {
    Set<String> reached = new HashSet<>(begin);
    Deque<String> look = new ArrayDeque<>(begin);
    while (!look.isEmpty()) {
      for (Move move : programme.movesFrom(look.pop())) {
        if (move.to() != null && reached.add(move.to())) {
          look.add(move.to());
        }
      }
    }
    return reached;
  }
}
