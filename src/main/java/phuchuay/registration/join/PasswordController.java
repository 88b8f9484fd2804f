package phuchuay.registration.join;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.account.ChosenPasswords;

/** The third page of joining: the password; then they are in, or wait for a word. */
@Controller
class PasswordController {

  private static final String PAGE = "registration/password";

  private final Progress progress;
  private final ChosenPasswords passwords;
  private final Joinings joinings;

  PasswordController(Progress progress, ChosenPasswords passwords, Joinings joinings) {
    this.progress = progress;
    this.passwords = passwords;
    this.joinings = joinings;
  }

  @GetMapping("/register/password")
  String form(HttpServletRequest request, Locale locale, Model page) {
    Optional<Entry> entry = progress.of(request);
    if (entry.isEmpty()) {
      return Pages.to("/register?news=late", locale);
    }
    if (!entry.get().who().mistakes().isEmpty()) {
      return Pages.to("/register/person", locale);
    }
    show(entry.get(), page);
    return PAGE;
  }

  @PostMapping("/register/password")
  String choose(
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    Optional<Entry> entry = progress.of(request);
    if (entry.isEmpty()) {
      return Pages.to("/register?news=late", locale);
    }
    if (!entry.get().who().mistakes().isEmpty()) {
      return Pages.to("/register/person", locale);
    }
    show(entry.get(), page);
    Joiner who = entry.get().who();
    boolean accepted = passwords.accepts(who.account(entry.get().code().system()), password, page);
    if (!accepted || !password.equals(again)) {
      return Pages.again(PAGE, accepted ? "again" : "rules", page, response);
    }
    Joined joined = joinings.join(entry.get().code(), who, passwords.encode(password));
    return next(joined, request, response, locale, page);
  }

  @GetMapping("/register/done")
  String done() {
    return "registration/done";
  }

  private String next(
      Joined joined,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    return switch (joined) {
      case Joined.Inside _ -> {
        progress.ends(request);
        yield Pages.to("/register/done", locale);
      }
      case Joined.Waiting(Proof proof, boolean agencyMailed) -> {
        progress.ends(request);
        yield Pages.to("/register/waiting?for=" + word(proof, agencyMailed), locale);
      }
      case Joined.Taken _ -> Pages.to("/register/person?news=taken", locale);
      case Joined.Full _ -> Pages.to("/register/person", locale);
      case Joined.Gone _ -> {
        progress.ends(request);
        yield Pages.to("/register?news=gone", locale);
      }
    };
  }

  private static String word(Proof proof, boolean agencyMailed) {
    return proof == Proof.OWN_EMAIL ? "email" : agencyMailed ? "agency" : "officer";
  }

  @GetMapping("/register/waiting")
  String waiting(@RequestParam(name = "for", defaultValue = "") String what, Model page) {
    page.addAttribute("what", Set.of("email", "agency").contains(what) ? what : "officer");
    return "registration/waiting";
  }

  private void show(Entry entry, Model page) {
    passwords.show(entry.code().system(), page);
    page.addAttribute("system", entry.code().system().word());
    page.addAttribute("login", entry.who().username());
  }
}
