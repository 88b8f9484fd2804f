package phuchuay.chat.care;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import phuchuay.platform.Party;

/**
 * An officer (เจ้าหน้าที่) at the desk, as chat needs to know them.
 *
 * @param systems those they work for; a care of no system is everybody's
 * @param everywhere whether they work for all, and see conversations that nobody asked for
 * @param leads whether they may take from others
 * @param address where they sit, for the audit
 */
public record Officer(
    UUID id,
    Party party,
    List<String> systems,
    boolean everywhere,
    boolean leads,
    @Nullable String address) {

  public Officer {
    systems = List.copyOf(systems);
  }

  /** Whether what belongs to this system is theirs to see. */
  public boolean sees(String system) {
    return system.isEmpty() || systems.contains(system);
  }

  boolean seesAny(Collection<String> all) {
    return everywhere || all.stream().anyMatch(this::sees);
  }
}
