package phuchuay.account;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import phuchuay.directory.Seat;

/** What a phone is linked to at this moment: accounts in use, and the seats that they hold now. */
public record Linked(List<LinkedAccount> accounts) {

  public boolean none() {
    return accounts.isEmpty();
  }

  /** The accounts of one system. */
  public List<LinkedAccount> in(AccountSystem system) {
    return accounts.stream().filter(account -> account.system() == system).toList();
  }

  /** Every seat that may be spoken of on this phone. */
  public Set<Seat> seats() {
    return accounts.stream()
        .flatMap(account -> account.seats().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
