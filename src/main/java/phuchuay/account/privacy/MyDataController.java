package phuchuay.account.privacy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.account.Person;
import phuchuay.account.door.SamePerson;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.kept.Pages;

/** One's own data (ข้อมูลของฉัน): a copy to take along, and the way to have all of it erased. */
@Controller
class MyDataController {

  private static final String PAGE = "account/my-data";

  private final AccountRows accounts;
  private final SamePerson samePerson;
  private final MyData data;
  private final Erasures erasures;
  private final LastSeats lastSeats;
  private final PrivacySettings settings;

  MyDataController(
      AccountRows accounts,
      SamePerson samePerson,
      MyData data,
      Erasures erasures,
      LastSeats lastSeats,
      PrivacySettings settings) {
    this.accounts = accounts;
    this.samePerson = samePerson;
    this.data = data;
    this.erasures = erasures;
    this.lastSeats = lastSeats;
    this.settings = settings;
  }

  @GetMapping("/profile/data")
  String page(@AuthenticationPrincipal Person me, Model page) {
    show(me, page);
    return PAGE;
  }

  /** Answers with the copy itself; it is never kept, here or on the way. */
  @PostMapping("/profile/data/copy")
  @Nullable String copy(
      @AuthenticationPrincipal Person me,
      @RequestParam(defaultValue = "") String current,
      HttpServletResponse response,
      Model page)
      throws IOException {
    Account account = show(me, page);
    String problem = samePerson.problem(account, current);
    if (problem == null) {
      problem = data.refused(account).orElse(null);
    }
    if (problem != null) {
      page.addAttribute("form", "copy");
      return again(problem, page, response);
    }
    response.setContentType("application/zip");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"phuchuay-my-data.zip\"");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    data.write(account, response.getOutputStream());
    return null;
  }

  @PostMapping("/profile/data/erasure")
  String erase(
      @AuthenticationPrincipal Person me,
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String sure,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    Account account = show(me, page);
    page.addAttribute("form", "erasure");
    page.addAttribute("sure", !sure.isEmpty());
    String problem = sure.isEmpty() ? "sure" : samePerson.problem(account, current);
    if (problem != null) {
      return again(problem, page, response);
    }
    if (!erasures.ofAccount(me.id())) {
      return again("last-admin", page, response);
    }
    request.getSession().invalidate();
    return Pages.to("/sign-in?news=erased", locale);
  }

  private static String again(String problem, Model page, HttpServletResponse response) {
    String answer = Pages.again(PAGE, problem, page, response);
    if (problem.equals("enough")) {
      response.setStatus(429);
    }
    return answer;
  }

  private Account show(Person me, Model page) {
    Account account = accounts.find(me.id()).orElseThrow();
    page.addAttribute("login", account.shownAs());
    page.addAttribute("system", account.system().word());
    page.addAttribute("copies", settings.copiesADay());
    page.addAttribute("lastSeats", lastSeats.of(me.id()));
    return account;
  }
}
