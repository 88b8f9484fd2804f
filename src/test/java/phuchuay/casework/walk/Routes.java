package phuchuay.casework.walk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import phuchuay.casework.Actor;
import phuchuay.casework.Answers;
import phuchuay.casework.CaseFile;
import phuchuay.casework.programme.ClockRule;
import phuchuay.casework.programme.Condition;
import phuchuay.casework.programme.Move;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.walk.Route.Leg;

/** Finds ways through a programme, in memory, that together take every edge: few and short ones. */
final class Routes {

  private final Programme programme;
  private final Circumstances circumstances;
  private final Map<String, List<Answers>> found = new HashMap<>();
  private final Set<Edge> left = new LinkedHashSet<>();

  Routes(Programme programme) {
    this.programme = programme;
    this.circumstances = new Circumstances(programme);
    programme.moves().forEach(move -> found.put(move.id(), circumstances.of(move)));
  }

  /**
   * Where a case may stand.
   *
   * @param aged whether so much time has passed that something came due
   */
  private record Place(String state, Answers findings, boolean aged) {}

  /** A step of the search, and the one before it. */
  private record Step(Place to, Leg leg, Optional<Step> before) {

    private List<Leg> way() {
      List<Leg> legs = before.map(Step::way).orElseGet(ArrayList::new);
      legs.add(leg);
      return legs;
    }
  }

  /** Ways that take every edge that can be taken. */
  List<Route> covering() {
    left.addAll(Edge.of(programme));
    List<Route> routes = new ArrayList<>();
    for (Answers chosen : free().toList()) {
      for (Route one = route(chosen); !one.legs().isEmpty(); one = route(chosen)) {
        routes.add(one);
      }
    }
    return routes;
  }

  /** The shortest way to one of these states. */
  Optional<Route> to(Set<String> states) {
    return shortest((step, _) -> states.contains(step.to().state()));
  }

  /** The shortest way to a move that takes the other cases of the family along. */
  Optional<Route> takingAlong(Move move) {
    Condition when = Objects.requireNonNull(move.takesAlong()).when();
    return shortest(
        (step, chosen) ->
            step.leg().move().equals(move)
                && (when == null || when.holds(step.to().findings().over(chosen))));
  }

  private Optional<Route> shortest(BiPredicate<Step, Answers> wanted) {
    return free()
        .flatMap(
            chosen ->
                nearest(begin(), chosen, step -> wanted.test(step, chosen)).stream()
                    .map(step -> new Route(programme, chosen, step.way())))
        .findFirst();
  }

  /** The circumstances in which a case goes on from no other. */
  private Stream<Answers> free() {
    return circumstances.ofForm().stream()
        .filter(chosen -> !Circumstances.needsEarlier(programme, chosen));
  }

  private static Place begin() {
    return new Place(CaseFile.DRAFT, Answers.NONE, false);
  }

  /** From the beginning to whatever is still to be taken, for as long as there is any. */
  private Route route(Answers chosen) {
    List<Leg> legs = new ArrayList<>();
    Place place = begin();
    while (true) {
      Optional<Step> next = next(place, chosen);
      if (next.isEmpty()) {
        return new Route(programme, chosen, legs);
      }
      List<Leg> way = next.get().way();
      way.forEach(leg -> left.remove(leg.edge()));
      legs.addAll(way);
      place = next.get().to();
    }
  }

  /** What does not end the case first. */
  private Optional<Step> next(Place place, Answers chosen) {
    return nearest(place, chosen, step -> untaken(step) && !ends(step))
        .or(() -> nearest(place, chosen, this::untaken));
  }

  private boolean untaken(Step step) {
    return left.contains(step.leg().edge());
  }

  private boolean ends(Step step) {
    return programme.state(step.to().state()).end();
  }

  private Optional<Step> nearest(Place from, Answers chosen, Predicate<Step> wanted) {
    Set<Place> seen = new HashSet<>(Set.of(from));
    Deque<Optional<Step>> look = new ArrayDeque<>(List.of(Optional.empty()));
    while (!look.isEmpty()) {
      Optional<Step> before = look.poll();
      for (Step step : steps(before.map(Step::to).orElse(from), chosen, before)) {
        if (wanted.test(step)) {
          return Optional.of(step);
        }
        if (seen.add(step.to())) {
          look.add(Optional.of(step));
        }
      }
    }
    return Optional.empty();
  }

  private List<Step> steps(Place place, Answers chosen, Optional<Step> before) {
    List<Step> steps = new ArrayList<>();
    for (Move move : programme.movesFrom(place.state())) {
      if (move.when() != null && !move.when().holds(place.findings().over(chosen))) {
        continue;
      }
      for (Actor by : move.by()) {
        if (inTime(place, move) && can(place, move, by)) {
          Edge edge = new Edge(programme.type(), place.state(), move.id(), by);
          for (Answers with : found.get(move.id())) {
            Place to =
                new Place(
                    move.from(place.state()),
                    with.over(place.findings()),
                    place.aged() || waits(move, by));
            steps.add(new Step(to, new Leg(edge, move, with), before));
          }
        }
      }
    }
    return steps;
  }

  /** After much time has passed nobody counts on being in time. */
  private static boolean inTime(Place place, Move move) {
    return move.until() == null || !place.aged();
  }

  /** The clock moves only where one of its hands points at the move. */
  private boolean can(Place place, Move move, Actor by) {
    return !by.equals(Actor.CLOCK)
        || programme.clocksIn(place.state()).stream().anyMatch(clock -> leads(clock, move));
  }

  private static boolean leads(ClockRule clock, Move move) {
    return move.id().equals(clock.moves());
  }

  private boolean waits(Move move, Actor by) {
    return by.equals(Actor.CLOCK) || !programme.proposing(move).isEmpty();
  }
}
