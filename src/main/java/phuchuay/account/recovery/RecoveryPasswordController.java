package phuchuay.account.recovery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.account.kept.AccountSettings;
import phuchuay.account.kept.NewPasswords;
import phuchuay.account.kept.Pages;
import phuchuay.account.proof.Rule;

/** The end of the way: the new password that waits for an officer, and what happens then. */
@Controller
class RecoveryPasswordController {

  private static final String FORM = "account/recovery-password";

  private final Asking asking;
  private final OnTheWay onTheWay;
  private final NewPasswords passwords;
  private final AccountSettings settings;

  RecoveryPasswordController(
      Asking asking, OnTheWay onTheWay, NewPasswords passwords, AccountSettings settings) {
    this.asking = asking;
    this.onTheWay = onTheWay;
    this.passwords = passwords;
    this.settings = settings;
  }

  @GetMapping("/recovery/password")
  String form(HttpServletRequest request, Locale locale, Model page) {
    Optional<Recovering> state = onTheWay.choosing(request);
    state.ifPresent(waiting -> show(waiting, page));
    return state.isPresent() ? FORM : onTheWay.elsewhere(request, locale);
  }

  @PostMapping("/recovery/password")
  String choose(
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    Optional<Recovering> state = onTheWay.choosing(request);
    if (state.isEmpty()) {
      return onTheWay.elsewhere(request, locale);
    }
    show(state.get(), page);
    Set<Rule> broken = passwords.broken(state.get().system(), password, List.of());
    if (!broken.isEmpty() || !password.equals(again)) {
      page.addAttribute("broken", broken);
      return Pages.again(FORM, broken.isEmpty() ? "again" : "rules", page, response);
    }
    asking.choose(state.get(), password);
    onTheWay.set(request, state.get().finished());
    return onTheWay.elsewhere(request, locale);
  }

  @GetMapping("/recovery/sent")
  String sent(HttpServletRequest request, Locale locale, Model page) {
    Optional<Recovering> state = onTheWay.finished(request);
    page.addAttribute("reference", state.map(Recovering::reference).orElse(""));
    page.addAttribute("hours", settings.recovery().open().toHours());
    return state.isPresent() ? "account/recovery-sent" : onTheWay.elsewhere(request, locale);
  }

  private void show(Recovering state, Model page) {
    page.addAttribute("system", state.system().word());
    page.addAttribute("policy", settings.of(state.system()).password());
  }
}
