package phuchuay.registration.join;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.account.Accounts;
import phuchuay.directory.Agencies;

/** The second page of joining: which agency the code is of, and who joins. */
@Controller
class PersonController {

  private static final String PAGE = "registration/person";

  private final Progress progress;
  private final Agencies agencies;
  private final Accounts accounts;
  private final Entering entering;

  PersonController(Progress progress, Agencies agencies, Accounts accounts, Entering entering) {
    this.progress = progress;
    this.agencies = agencies;
    this.accounts = accounts;
    this.entering = entering;
  }

  @GetMapping("/register/person")
  String form(
      @RequestParam(required = false) @Nullable String news,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    Optional<Entry> entry = progress.of(request);
    if (entry.isEmpty()) {
      return Pages.to("/register?news=late", locale);
    }
    show(entry.get(), page);
    if (entering.full(entry.get().code())) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      return "registration/full";
    }
    return "taken".equals(news) ? Pages.again(PAGE, "taken", page, response) : PAGE;
  }

  @PostMapping("/register/person")
  String tell(
      @RequestParam(defaultValue = "") String username,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String position,
      @RequestParam(defaultValue = "") String phone,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    Optional<Entry> entry = progress.of(request);
    if (entry.isEmpty()) {
      return Pages.to("/register?news=late", locale);
    }
    Entry told = entry.get().telling(new Joiner(username, email, name, position, phone));
    List<String> mistakes = told.who().mistakes();
    boolean taken = mistakes.isEmpty() && !accounts.free(told.who().account(told.code().system()));
    if (taken || !mistakes.isEmpty()) {
      show(told, page);
      page.addAttribute("mistakes", taken ? List.of("taken") : mistakes);
      return Pages.again(PAGE, taken ? "taken" : "mistakes", page, response);
    }
    progress.tells(request, told);
    return Pages.to("/register/password", locale);
  }

  private void show(Entry entry, Model page) {
    page.addAttribute("agency", agencies.one(entry.code().agency()).orElseThrow());
    page.addAttribute("system", entry.code().system().word());
    page.addAttribute("who", entry.who());
    page.addAttribute("vouched", entry.code().vouched());
    page.addAttribute("mistakes", List.of());
  }
}
