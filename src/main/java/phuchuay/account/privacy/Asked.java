package phuchuay.account.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import phuchuay.platform.DataSubject;
import phuchuay.platform.EmailAddress;

/** An erasure under way: whose, since when, and which rooms are through. */
record Asked(UUID id, DataSubject whom, Set<String> done) {

  /** The names that are sealed meanwhile. */
  record Names(List<String> emails, List<String> phones) {

    static Names of(DataSubject whom) {
      return new Names(
          whom.emails().stream().map(EmailAddress::value).toList(), List.copyOf(whom.phones()));
    }

    DataSubject subject(@Nullable UUID account, Instant asked) {
      Set<EmailAddress> addresses =
          emails.stream().map(EmailAddress::new).collect(Collectors.toSet());
      return new DataSubject(account, addresses, Set.copyOf(phones), asked);
    }

    @Override
    public String toString() {
      return "Names[••••]";
    }
  }
}
