package phuchuay.casework.walk;

import java.util.LinkedHashSet;
import java.util.Set;
import phuchuay.casework.Actor;
import phuchuay.casework.programme.Move;
import phuchuay.casework.programme.Programme;

/** One move from one state by one kind of people: what has to be walked at least once. */
record Edge(String type, String from, String move, Actor by) {

  /** All of a programme, in the order of its file. */
  static Set<Edge> of(Programme programme) {
    Set<Edge> all = new LinkedHashSet<>();
    for (Move move : programme.moves()) {
      for (String from : programme.states().keySet()) {
        if (move.from().contains(from)) {
          move.by().forEach(by -> all.add(new Edge(programme.type(), from, move.id(), by)));
        }
      }
    }
    return all;
  }

  @Override
  public String toString() {
    return type + ": " + move + " from " + from + " by " + by;
  }
}
