package phuchuay.account.link;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import phuchuay.account.kept.Account;
import phuchuay.chat.LineAccounts;

/** What a page says before anything is linked: which LINE, which account, which agencies. */
@Component
class LinkFacts {

  private final Sight sight;
  private final LineAccounts line;

  LinkFacts(Sight sight, LineAccounts line) {
    this.sight = sight;
    this.line = line;
  }

  void show(Account account, String lineId, Model page) {
    page.addAttribute("lineName", line.displayName(lineId).orElse(null));
    page.addAttribute("system", account.system().word());
    page.addAttribute("login", account.shownAs());
    page.addAttribute("agencies", sight.agenciesOf(account.id()));
  }

  /** What was asked for is not to be had any more. */
  static String gone(HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    return "account/link/gone";
  }
}
