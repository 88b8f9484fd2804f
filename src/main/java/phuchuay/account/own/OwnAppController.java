package phuchuay.account.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.account.Person;
import phuchuay.account.door.Entrance;
import phuchuay.account.door.HalfSignedIn;
import phuchuay.account.door.HalfSignedIn.Step;
import phuchuay.account.door.SamePerson;
import phuchuay.account.door.SecondSteps;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.kept.Pages;
import phuchuay.account.proof.Totp;
import phuchuay.platform.RealTime;

/** One's own authenticator app: another phone, or fresh recovery codes. */
@Controller
class OwnAppController {

  private static final String PAGE = "account/own-app";

  private final AccountRows accounts;
  private final SamePerson samePerson;
  private final SecondSteps steps;
  private final Entrance entrance;
  private final RealTime time;

  OwnAppController(
      AccountRows accounts,
      SamePerson samePerson,
      SecondSteps steps,
      Entrance entrance,
      RealTime time) {
    this.accounts = accounts;
    this.samePerson = samePerson;
    this.steps = steps;
    this.entrance = entrance;
    this.time = time;
  }

  @GetMapping("/profile/app")
  String form() {
    return PAGE;
  }

  /** The old app works until the new one has shown its first code. */
  @PostMapping("/profile/app")
  String another(
      @AuthenticationPrincipal Person me,
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String codes,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    Account account = accounts.find(me.id()).orElseThrow();
    String problem = account.totp() == null ? "current" : samePerson.problem(account, current);
    if (problem != null) {
      return Pages.again(PAGE, problem, page, response);
    }
    if (!codes.isEmpty()) {
      page.addAttribute("codes", steps.freshCodes(account));
      page.addAttribute("next", "/profile");
      return "account/recovery-codes";
    }
    HalfSignedIn half = HalfSignedIn.at(Step.SET_UP_APP, account, time.instant());
    entrance.halfway(request, half.replacing().offering(Totp.fresh().key()));
    return Pages.to(Step.SET_UP_APP.page, locale);
  }
}
