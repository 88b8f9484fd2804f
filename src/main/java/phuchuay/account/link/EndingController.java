package phuchuay.account.link;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.account.Person;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.kept.Pages;
import phuchuay.platform.Party;
import phuchuay.platform.ThaiDates;

/** Ending a link from elsewhere than the phone: from the notice mail, and from one's own page. */
@Controller
class EndingController {

  private final LinkRows rows;
  private final Linking linking;
  private final AccountRows accounts;

  EndingController(LinkRows rows, Linking linking, AccountRows accounts) {
    this.rows = rows;
    this.linking = linking;
    this.accounts = accounts;
  }

  /** Looking changes nothing; one press ends it. */
  @GetMapping("/link/ending/{value}")
  String form(@PathVariable String value, HttpServletResponse response, Model page) {
    Optional<LinkRow> found = rows.byEnding(value);
    found.ifPresent(
        row -> {
          page.addAttribute("since", ThaiDates.date(row.linkedAt()));
          accounts
              .find(row.account())
              .ifPresent(account -> page.addAttribute("system", account.system().word()));
        });
    return found.isPresent() ? "account/link/ending" : LinkFacts.gone(response);
  }

  @PostMapping("/link/ending/{value}")
  String end(@PathVariable String value, HttpServletResponse response, Locale locale) {
    Optional<LinkRow> found = rows.byEnding(value);
    boolean ended =
        found
            .filter(row -> linking.end(row.id(), Party.of("person", row.account()), "mail"))
            .isPresent();
    return ended ? Pages.to("/link/done?news=ended", locale) : LinkFacts.gone(response);
  }

  /** One's own phones only; one that had gone already is gone all the same. */
  @PostMapping("/profile/unlinking")
  String own(
      @AuthenticationPrincipal Person me,
      @RequestParam(defaultValue = "") String link,
      Locale locale) {
    rows.ofAccount(me.id()).stream()
        .filter(row -> row.id().toString().equals(link))
        .forEach(row -> linking.end(row.id(), me.party(), "page"));
    return Pages.to("/profile?news=phone", locale);
  }
}
