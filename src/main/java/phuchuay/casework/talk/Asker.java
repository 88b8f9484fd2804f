package phuchuay.casework.talk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import phuchuay.account.AccountSystem;
import phuchuay.account.Person;
import phuchuay.casework.Caller;

/**
 * Whoever asks on a phone.
 *
 * @param callers the phone itself, which can begin cases in chat, and the accounts it may speak of
 * @param accounts those that it is linked to, whether it may speak of them or not
 * @param links by which it is linked to them
 * @param stale whether some account is linked that must be proven again first
 */
record Asker(
    List<Caller> callers, Map<UUID, AccountSystem> accounts, Set<UUID> links, boolean stale) {

  Asker {
    callers = List.copyOf(callers);
    accounts = Map.copyOf(accounts);
    links = Set.copyOf(links);
  }

  boolean linked() {
    return !accounts.isEmpty();
  }

  Set<AccountSystem> systems() {
    return Set.copyOf(accounts.values());
  }

  /** One of the accounts, as pages know it. */
  Person person(UUID account) {
    return new Person(account, Objects.requireNonNull(accounts.get(account)), Set.of(), Set.of());
  }
}
