package phuchuay.casework.walk;

import java.util.List;
import java.util.stream.Collectors;
import phuchuay.casework.Answers;
import phuchuay.casework.programme.Move;
import phuchuay.casework.programme.Programme;

/**
 * A way for one case, from its first word on.
 *
 * @param chosen the answers of its form that decide where it may go
 */
record Route(Programme programme, Answers chosen, List<Leg> legs) {

  /**
   * One move on the way.
   *
   * @param found the findings with it that decide where the case may go later
   */
  record Leg(Edge edge, Move move, Answers found) {}

  @Override
  public String toString() {
    return legs.stream().map(leg -> leg.move().id()).collect(Collectors.joining(" → "));
  }
}
