package phuchuay.casework.talk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import phuchuay.casework.Actor;
import phuchuay.casework.Answers;
import phuchuay.casework.Tone;
import phuchuay.casework.programme.Move;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.programme.State;

/** The shortest way from where a case stands to its good end, by what is known of it. */
final class Ahead {

  private Ahead() {}

  /** The states on that way, the next first; none when it is there, or cannot come there. */
  static List<State> of(Programme programme, String from, Answers known) {
    if (programme.state(from).tone() != Tone.WAITING) {
      return List.of();
    }
    Map<String, @Nullable String> cameFrom = new HashMap<>();
    cameFrom.put(from, null);
    Deque<String> next = new ArrayDeque<>(List.of(from));
    while (!next.isEmpty()) {
      String here = next.remove();
      if (programme.state(here).tone() == Tone.GOOD) {
        return way(programme, here, cameFrom);
      }
      for (Move move : programme.movesFrom(here)) {
        String to = move.from(here);
        if (leadsOn(move, known) && !cameFrom.containsKey(to)) {
          cameFrom.put(to, here);
          next.add(to);
        }
      }
    }
    return List.of();
  }

  /** What the clock does is late, and what staff keep to themselves is not told. */
  private static boolean leadsOn(Move move, Answers known) {
    return !move.staffOnly()
        && !move.by().equals(Set.of(Actor.CLOCK))
        && (move.when() == null || move.when().holds(known));
  }

  private static List<State> way(
      Programme programme, String end, Map<String, @Nullable String> cameFrom) {
    List<State> way = new ArrayList<>();
    String at = end;
    while (cameFrom.get(at) != null) {
      way.addFirst(programme.state(at));
      at = Objects.requireNonNull(cameFrom.get(at));
    }
    return way;
  }
}
