package phuchuay.console.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import phuchuay.account.KnownPerson;
import phuchuay.platform.EmailAddress;

/**
 * Whom an officer asks about (ผู้รับ).
 *
 * @param conversation its number, if they asked for a conversation
 */
record Subject(
    List<KnownPerson> people,
    Set<EmailAddress> addresses,
    Set<String> lineIds,
    @Nullable Long conversation) {

  static Subject of(Collection<KnownPerson> people) {
    return new Subject(
        List.copyOf(people),
        people.stream()
            .flatMap(one -> Optional.ofNullable(one.email()).stream())
            .collect(Collectors.toSet()),
        people.stream().flatMap(one -> one.lineIds().stream()).collect(Collectors.toSet()),
        null);
  }

  /** With one more address. */
  Subject and(EmailAddress address) {
    Set<EmailAddress> all =
        Stream.concat(addresses.stream(), Stream.of(address)).collect(Collectors.toSet());
    return new Subject(people, all, lineIds, conversation);
  }

  boolean nobody() {
    return addresses.isEmpty() && lineIds.isEmpty() && people.isEmpty();
  }

  @Override
  public String toString() {
    return "Subject[" + people + "]";
  }
}
