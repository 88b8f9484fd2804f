package phuchuay.casework.programme;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The earlier case (เรื่องเดิม) that a case may go on from.
 *
 * @param types of these programmes
 * @param states in these states
 * @param when only, and then always, when this holds; null: as its owner likes
 */
public record About(Set<String> types, Set<String> states, @Nullable Condition when) {

  public About {
    types = Set.copyOf(types);
    states = Set.copyOf(states);
  }
}
