package phuchuay.account.recovery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import phuchuay.account.Recoveries;
import phuchuay.account.RecoveryRequest.Kind;
import phuchuay.account.door.Answer;
import phuchuay.account.door.Entrance;
import phuchuay.account.door.HalfSignedIn;
import phuchuay.account.door.HalfSignedIn.Step;
import phuchuay.account.door.Tries;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.kept.AccountSettings;
import phuchuay.account.kept.Pages;
import phuchuay.account.proof.Codes;

/** Neither phone nor recovery codes: whoever knows the password asks an officer. */
@Controller
class LostAppController {

  private static final String PAGE = "account/lost-app";
  private static final String PATH = "/sign-in/lost-app";

  private final Recoveries recoveries;
  private final RecoveryRows rows;
  private final Entrance entrance;
  private final AccountRows accounts;
  private final Tries tries;
  private final AccountSettings settings;

  LostAppController(
      Recoveries recoveries,
      RecoveryRows rows,
      Entrance entrance,
      AccountRows accounts,
      Tries tries,
      AccountSettings settings) {
    this.recoveries = recoveries;
    this.rows = rows;
    this.entrance = entrance;
    this.accounts = accounts;
    this.tries = tries;
    this.settings = settings;
  }

  @GetMapping(PATH)
  String form(HttpServletRequest request, Locale locale, Model page) {
    Optional<Account> account = halfway(request);
    account.ifPresent(found -> show(found, page));
    return account.isPresent() ? PAGE : late(locale);
  }

  @PostMapping(PATH)
  String ask(HttpServletRequest request, HttpServletResponse response, Locale locale, Model page) {
    Optional<Account> account = halfway(request);
    if (account.isEmpty()) {
      return late(locale);
    }
    show(account.get(), page);
    Optional<Answer> refused = tries.lostApp(account.get().id());
    if (refused.isPresent()) {
      return Pages.again(PAGE, Pages.problem(refused.get()), page, response);
    }
    recoveries.ask(account.get().id(), Kind.LOST_APP, null, Codes.reference());
    return Pages.to(PATH, locale);
  }

  private Optional<Account> halfway(HttpServletRequest request) {
    Optional<HalfSignedIn> half = entrance.waiting(request, Step.APP);
    return half.flatMap(waiting -> accounts.find(waiting.account()))
        .filter(account -> half.orElseThrow().stillOf(account));
  }

  private void show(Account account, Model page) {
    page.addAttribute("reference", rows.waiting(account.id(), Kind.LOST_APP).orElse(null));
    page.addAttribute("system", account.system().word());
    page.addAttribute("cooling", settings.recovery().cooling().toHours());
    page.addAttribute("hours", settings.recovery().open().toHours());
  }

  private static String late(Locale locale) {
    return Pages.to("/sign-in?news=late", locale);
  }
}
