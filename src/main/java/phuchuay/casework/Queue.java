package phuchuay.casework;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import phuchuay.account.AccountSystem;

/**
 * Which cases an officer wants to see, the longest waiting or the next due first.
 *
 * @param systems of these systems
 * @param type of this programme only
 * @param state in this state only
 * @param officer of this member of staff only
 * @param dueFirst the next due first, and only what is due some day
 */
public record Queue(
    Set<AccountSystem> systems,
    @Nullable String type,
    @Nullable String state,
    java.util.@Nullable UUID officer,
    boolean dueFirst) {

  public Queue {
    systems = Set.copyOf(systems);
  }

  public static Queue of(Set<AccountSystem> systems) {
    return new Queue(systems, null, null, null, false);
  }
}
