package phuchuay.account;

import jakarta.servlet.http.HttpSession;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where staff sign in. */
@Controller
class SignInController {

  private static final Set<String> REASONS = Set.of("wrong", "wait", "closed");

  private final StaffSignIn staff;

  SignInController(StaffSignIn staff) {
    this.staff = staff;
  }

  @GetMapping("/sign-in")
  String form(
      @RequestParam(required = false) @Nullable String because,
      @RequestParam(required = false) @Nullable String out,
      HttpSession session,
      Model page) {
    page.addAttribute("closed", staff.closed());
    page.addAttribute("because", because != null && REASONS.contains(because) ? because : null);
    page.addAttribute("out", out != null);
    page.addAttribute("typedName", session.getAttribute(WrongSignIn.TYPED_NAME));
    session.removeAttribute(WrongSignIn.TYPED_NAME);
    return "account/sign-in";
  }
}
