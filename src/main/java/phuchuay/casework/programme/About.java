package phuchuay.casework.programme;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The earlier case (เรื่องเดิม) that a case may go on from.
 *
 * @param types of these programmes
 * @param states in these states
 * @param must whether, when this holds, there must be one
 * @param mustStates and it must be in one of these states
 */
public record About(
    Set<String> types, Set<String> states, @Nullable Condition must, Set<String> mustStates) {

  public About {
    types = Set.copyOf(types);
    states = Set.copyOf(states);
    mustStates = Set.copyOf(mustStates);
  }
}
