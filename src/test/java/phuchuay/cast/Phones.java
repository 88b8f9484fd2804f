package phuchuay.cast;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import phuchuay.account.LinkedPhones;

/** Phones that the tests say are linked to an account. */
@TestComponent
public class Phones implements LinkedPhones {

  private final Map<UUID, Set<String>> linked = new ConcurrentHashMap<>();

  public void link(UUID account, Person phone) {
    linked.computeIfAbsent(account, _ -> new HashSet<>()).add(phone.id());
  }

  @Override
  public Set<String> of(UUID account) {
    return Set.copyOf(linked.getOrDefault(account, Set.of()));
  }

  @Override
  public Set<String> onlyOf(UUID account) {
    Set<String> only = new HashSet<>(of(account));
    linked.forEach(
        (other, phones) -> {
          if (!other.equals(account)) {
            only.removeAll(phones);
          }
        });
    return only;
  }
}
