package phuchuay.account.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.account.AccountSystem;
import phuchuay.account.kept.Pages;
import phuchuay.platform.EmailAddress;

/** Another code for a first change (ขอรหัสใหม่), whose answer never says who is known here. */
@Controller
class FirstCodeController {

  private static final String FORM = "account/first-code";

  private final Forgotten forgotten;
  private final Tries tries;

  FirstCodeController(Forgotten forgotten, Tries tries) {
    this.forgotten = forgotten;
    this.tries = tries;
  }

  @GetMapping("/first-change/again")
  String form(@RequestParam(required = false) @Nullable String sent, Model page) {
    page.addAttribute("sent", sent != null);
    return FORM;
  }

  @PostMapping("/first-change/again")
  String ask(
      @RequestParam(defaultValue = "") String email,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    page.addAttribute("typedEmail", email);
    Optional<EmailAddress> address = EmailAddress.read(email);
    if (address.isEmpty()) {
      return Pages.again(FORM, "email", page, response);
    }
    Optional<Answer> refused = tries.mail(request.getRemoteAddr());
    if (refused.isPresent()) {
      return Pages.again(FORM, Pages.problem(refused.get()), page, response);
    }
    forgotten.ask(Forgotten.What.FIRST_CODE, AccountSystem.FUEL, address.get(), null);
    return Pages.to("/first-change/again?sent", locale);
  }
}
