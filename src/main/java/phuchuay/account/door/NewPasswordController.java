package phuchuay.account.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.kept.AccountSettings;
import phuchuay.account.kept.NewPasswords;
import phuchuay.account.kept.Pages;
import phuchuay.account.kept.Purpose;
import phuchuay.account.kept.Tickets;
import phuchuay.account.proof.Rule;

/** Where the link of a mail leads: choosing a password. Looking at it changes nothing. */
@Controller
class NewPasswordController {

  private static final String FORM = "account/new-password";

  private final NewPasswords passwords;
  private final Tickets tickets;
  private final AccountRows accounts;
  private final AccountSettings settings;

  NewPasswordController(
      NewPasswords passwords, Tickets tickets, AccountRows accounts, AccountSettings settings) {
    this.passwords = passwords;
    this.tickets = tickets;
    this.accounts = accounts;
    this.settings = settings;
  }

  @GetMapping({"/reset/{ticket}", "/invitation/{ticket}"})
  String form(
      @PathVariable String ticket,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page) {
    String way = way(request);
    Optional<Account> account = holder(way, ticket);
    account.ifPresent(found -> show(way, found, page));
    return account.isPresent() ? FORM : gone(way, response, page);
  }

  @PostMapping({"/reset/{ticket}", "/invitation/{ticket}"})
  String choose(
      @PathVariable String ticket,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    String way = way(request);
    Optional<Account> account = holder(way, ticket);
    if (account.isEmpty()) {
      return gone(way, response, page);
    }
    show(way, account.get(), page);
    Set<Rule> broken = passwords.broken(account.get(), password);
    if (!broken.isEmpty() || !password.equals(again)) {
      page.addAttribute("broken", broken);
      String problem = broken.isEmpty() ? "again" : "rules";
      return Pages.again(FORM, problem, page, response);
    }
    return passwords.byTicket(purpose(way), ticket, password).isPresent()
        ? Pages.to("/sign-in?news=password", locale)
        : gone(way, response, page);
  }

  private Optional<Account> holder(String way, String ticket) {
    return tickets.find(purpose(way), ticket).flatMap(found -> accounts.find(found.account()));
  }

  private void show(String way, Account account, Model page) {
    page.addAttribute("way", way);
    page.addAttribute("system", account.system().word());
    page.addAttribute("login", account.shownAs());
    page.addAttribute("policy", settings.of(account.system()).password());
  }

  private static String gone(String way, HttpServletResponse response, Model page) {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    page.addAttribute("way", way);
    return "account/gone";
  }

  private static String way(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/reset/") ? "reset" : "invitation";
  }

  private static Purpose purpose(String way) {
    return way.equals("reset") ? Purpose.RESET : Purpose.INVITATION;
  }
}
