package phuchuay.account.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.account.AccountSystem;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.kept.AccountSettings;
import phuchuay.account.kept.EvenTime;
import phuchuay.account.kept.NewPasswords;
import phuchuay.account.kept.Pages;
import phuchuay.account.kept.Purpose;
import phuchuay.account.kept.Tickets;
import phuchuay.account.kept.Usernames;
import phuchuay.account.proof.Rule;
import phuchuay.platform.EmailAddress;

/** The first password of a new person (เปลี่ยนรหัสผ่านครั้งแรก), with the code from the mail. */
@Controller
class FirstChangeController {

  private static final String FORM = "account/first-change";
  private static final AccountSystem SYSTEM = AccountSystem.FUEL;

  private final NewPasswords passwords;
  private final Tickets tickets;
  private final Tries tries;
  private final AccountRows accounts;
  private final AccountSettings settings;
  private final EvenTime evenTime;

  FirstChangeController(
      NewPasswords passwords,
      Tickets tickets,
      Tries tries,
      AccountRows accounts,
      AccountSettings settings,
      EvenTime evenTime) {
    this.passwords = passwords;
    this.tickets = tickets;
    this.tries = tries;
    this.accounts = accounts;
    this.settings = settings;
    this.evenTime = evenTime;
  }

  @ModelAttribute
  void page(Model page) {
    page.addAttribute("system", SYSTEM.word());
    page.addAttribute("policy", settings.of(SYSTEM).password());
  }

  @GetMapping("/first-change")
  String form() {
    return FORM;
  }

  @PostMapping("/first-change")
  String choose(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    page.addAttribute("typedEmail", email);
    page.addAttribute("typedCode", code);
    Set<Rule> broken = settings.of(SYSTEM).password().broken(password);
    if (!broken.isEmpty() || !password.equals(again)) {
      page.addAttribute("broken", broken);
      return Pages.again(FORM, broken.isEmpty() ? "again" : "rules", page, response);
    }
    Optional<Answer> refused = tries.password(Usernames.plain(email), request.getRemoteAddr());
    if (refused.isPresent()) {
      return Pages.again(FORM, Pages.problem(refused.get()), page, response);
    }
    return evenTime.of(() -> with(email, code.strip(), password, response, locale, page));
  }

  private String with(
      String email,
      String code,
      String password,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    Optional<Account> account =
        EmailAddress.read(email).flatMap(address -> accounts.byEmail(SYSTEM, address));
    String value = account.map(found -> found.id() + "/" + code).orElse("");
    if (tickets.find(Purpose.FIRST_CHANGE, value).isEmpty()) {
      return Pages.again(FORM, "code", page, response);
    }
    Set<Rule> broken = passwords.broken(account.orElseThrow(), password);
    if (!broken.isEmpty()) {
      page.addAttribute("broken", broken);
      return Pages.again(FORM, "rules", page, response);
    }
    return passwords.byTicket(Purpose.FIRST_CHANGE, value, password).isPresent()
        ? Pages.to("/sign-in?news=password", locale)
        : Pages.again(FORM, "code", page, response);
  }
}
