package phuchuay.console.demo;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import phuchuay.account.Person;
import phuchuay.casework.Caller;

/**
 * The cast as it is in the database.
 *
 * @param officer who decides
 * @param people by username
 * @param agencies by their name in the demo
 */
record Players(Person officer, Map<String, Person> people, Map<String, UUID> agencies) {

  Players {
    people = Map.copyOf(people);
    agencies = Map.copyOf(agencies);
  }

  Caller person(String username) {
    return Caller.of(Objects.requireNonNull(people.get(username), username));
  }

  UUID agency(String name) {
    return Objects.requireNonNull(agencies.get(name), name);
  }

  /** Who may be the one that makes a move: its owner first. */
  Stream<Caller> first(Caller owner) {
    return Stream.concat(
        Stream.of(owner, Caller.of(officer)), people.values().stream().map(Caller::of));
  }
}
