package phuchuay.account.recovery;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import phuchuay.directory.IdNumber;
import phuchuay.platform.Secret;

/**
 * The numbers of 13 digits that somebody names together: of an agency or company, of themselves, or
 * both. They count as one: whoever asks with another set is somebody else.
 */
record Numbers(Set<IdNumber> all) {

  /** Empty when there is none, or one that is none. */
  static Optional<Numbers> read(String... typed) {
    Set<IdNumber> numbers = new LinkedHashSet<>();
    for (String one : typed) {
      Optional<IdNumber> number = IdNumber.read(one.strip());
      number.ifPresent(numbers::add);
      if (number.isEmpty() && !one.isBlank()) {
        return Optional.empty();
      }
    }
    return numbers.isEmpty() ? Optional.empty() : Optional.of(new Numbers(numbers));
  }

  /** One text for the set, for keyed marks only. */
  String text() {
    return String.join("+", digits());
  }

  SortedSet<String> digits() {
    return all.stream().map(IdNumber::digits).collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public String toString() {
    return Secret.HIDDEN;
  }
}
