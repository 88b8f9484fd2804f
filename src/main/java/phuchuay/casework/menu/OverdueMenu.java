package phuchuay.casework.menu;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import phuchuay.account.Links;
import phuchuay.chat.MenuChoice;

/** Whoever has something overdue (เลยกำหนด) sees that first, whatever they are linked to. */
@Component
@Order(10)
class OverdueMenu implements MenuChoice {

  private static final String MENU = "overdue";

  private final Links links;
  private final OverdueRows overdue;

  OverdueMenu(Links links, OverdueRows overdue) {
    this.links = links;
    this.overdue = overdue;
  }

  @Override
  public Optional<String> menuOf(String lineId) {
    return links.of(lineId).accounts().stream()
        .filter(account -> overdue.of(account.account(), account.seats()))
        .map(_ -> MENU)
        .findFirst();
  }
}
