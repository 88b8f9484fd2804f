package phuchuay.account.link;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.account.LinkedAccount;
import phuchuay.chat.MenuChoice;

/**
 * The menu of a linked phone: of the one system that it is about, of several, or of a member of
 * staff. A system in which somebody sits comes before one in which they only have an account.
 */
@Component
@Order(20)
class LinkedMenu implements MenuChoice {

  private static final String SEVERAL = "linked";

  private final Sight sight;
  private final LinkRows rows;

  LinkedMenu(Sight sight, LinkRows rows) {
    this.sight = sight;
    this.rows = rows;
  }

  @Override
  public Optional<String> menuOf(String lineId) {
    List<LinkedAccount> accounts = sight.of(lineId).accounts();
    Set<AccountSystem> seated =
        systems(accounts.stream().filter(one -> !one.seats().isEmpty()).toList());
    Set<AccountSystem> systems = seated.isEmpty() ? systems(accounts) : seated;
    if (!systems.isEmpty()) {
      return Optional.of(systems.size() == 1 ? systems.iterator().next().word() : SEVERAL);
    }
    return accounts.isEmpty() ? Optional.empty() : Optional.of(AccountSystem.STAFF.word());
  }

  @Override
  public List<String> phones() {
    return rows.phones();
  }

  private static Set<AccountSystem> systems(List<LinkedAccount> accounts) {
    return accounts.stream()
        .map(LinkedAccount::system)
        .filter(AccountSystem.ofPeople()::contains)
        .collect(Collectors.toSet());
  }
}
