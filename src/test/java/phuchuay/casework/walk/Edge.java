package phuchuay.casework.walk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import phuchuay.casework.programme.Move;
import phuchuay.casework.programme.Programme;

/** A move from one state: what a walk has to try once. */
record Edge(String state, String move) implements Comparable<Edge> {

  static Set<Edge> of(Programme programme) {
    Set<Edge> edges = new TreeSet<>();
    for (Move move : programme.moves()) {
      move.from().forEach(state -> edges.add(new Edge(state, move.id())));
    }
    return edges;
  }

  /** How many moves each state is away from one that has something left to try. */
  static Map<String, Integer> distances(Programme programme, Set<Edge> left) {
    Map<String, Integer> distances = new HashMap<>();
    Deque<String> look = new ArrayDeque<>();
    left.stream().map(Edge::state).distinct().forEach(state -> add(state, 0, distances, look));
    while (!look.isEmpty()) {
      String state = look.pop();
      for (Move move : programme.moves()) {
        if (state.equals(move.to())) {
          move.from().forEach(from -> add(from, distances.get(state) + 1, distances, look));
        }
      }
    }
    return distances;
  }

  private static void add(
      String state, int distance, Map<String, Integer> distances, Deque<String> look) {
    if (distances.putIfAbsent(state, distance) == null) {
      look.addLast(state);
    }
  }

  @Override
  public int compareTo(Edge other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return state + " --" + move;
  }
}
