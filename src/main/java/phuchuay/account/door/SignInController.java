package phuchuay.account.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.account.AccountSystem;
import phuchuay.account.Person;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.kept.Pages;

/** The page where people and staff begin to sign in. */
@Controller
class SignInController {

  private static final Set<String> NEWS = Set.of("password", "email", "late", "link", "erased");

  private final SignIn signIn;
  private final Entrance entrance;
  private final AccountRows accounts;

  SignInController(SignIn signIn, Entrance entrance, AccountRows accounts) {
    this.signIn = signIn;
    this.entrance = entrance;
    this.accounts = accounts;
  }

  @ModelAttribute
  void page(Model page) {
    page.addAttribute("systems", AccountSystem.values());
    page.addAttribute("noStaff", !accounts.anyStaff());
  }

  @GetMapping("/sign-in")
  String form(
      @RequestParam(required = false) @Nullable String news,
      @RequestParam(required = false) @Nullable String out,
      Model page) {
    page.addAttribute(
        "news", out != null ? "out" : news != null && NEWS.contains(news) ? news : null);
    return "account/sign-in";
  }

  @PostMapping("/sign-in")
  String submit(
      @RequestParam(defaultValue = "") String username,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String system,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    AccountSystem only = AccountSystem.read(system).orElse(null);
    Answer answer = signIn.with(username, password, only, request.getRemoteAddr());
    switch (answer) {
      case Answer.Next(HalfSignedIn half) -> {
        entrance.halfway(request, half);
        return Pages.to(half.step().page, locale);
      }
      case Answer.Inside(Person person, _) -> {
        entrance.open(request, response, person);
        return Pages.to(entrance.next(request, person), locale);
      }
      default -> {
        page.addAttribute("typedName", username);
        page.addAttribute("typedSystem", system);
        return Pages.again("account/sign-in", Pages.problem(answer), page, response);
      }
    }
  }
}
