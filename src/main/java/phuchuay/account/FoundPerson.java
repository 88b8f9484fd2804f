package phuchuay.account;

import java.util.List;
import java.util.UUID;

/**
 * Somebody of one of the five systems as lists of the desk may show them.
 *
 * @param name masked
 * @param agencies the names of those they hold a seat for
 */
public record FoundPerson(
    UUID id, AccountSystem system, State state, String name, List<String> agencies) {

  public FoundPerson {
    agencies = List.copyOf(agencies);
  }
}
