package phuchuay.account.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.account.AccountSystem;
import phuchuay.account.Accounts;
import phuchuay.account.Person;
import phuchuay.account.Role;
import phuchuay.account.kept.Pages;

/** The page where an administrator says who works here, and as what. */
@Controller
class StaffController {

  private static final String PAGE = "account/staff";
  private static final String PATH = "/console/account/staff";
  private static final Set<String> NEWS = Set.of("invited", "changed");

  private final Accounts accounts;

  StaffController(Accounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping(PATH)
  String list(
      @AuthenticationPrincipal Person me,
      @RequestParam(required = false) @Nullable String news,
      Model page) {
    page.addAttribute("news", news != null && NEWS.contains(news) ? news : null);
    return show(me, page);
  }

  @PostMapping(PATH)
  String invite(
      @AuthenticationPrincipal Person me,
      @ModelAttribute("typed") NewOfficer typed,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    String mistake = typed.mistake();
    if (mistake == null && accounts.invite(typed.account(), me.party()).isPresent()) {
      return Pages.to(PATH + "?news=invited", locale);
    }
    show(me, page);
    return Pages.again(PAGE, mistake == null ? "taken" : mistake, page, response);
  }

  @PostMapping(PATH + "/{id}/roles")
  String assign(
      @AuthenticationPrincipal Person me,
      @PathVariable UUID id,
      @ModelAttribute("changed") NewOfficer changed,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    boolean own = me.id().equals(id);
    if (!own && accounts.assign(id, changed.roleSet(), changed.scopeSet(), me.party())) {
      return Pages.to(PATH + "?news=changed", locale);
    }
    show(me, page);
    return Pages.again(PAGE, own ? "own" : "roles", page, response);
  }

  /** Suspends, lets in again, unlocks, invites again, or takes the authenticator app away. */
  @PostMapping(PATH + "/{id}/{change:suspension|resumption|unlocking|invitation|app-removal}")
  String change(
      @AuthenticationPrincipal Person me,
      @PathVariable UUID id,
      @PathVariable String change,
      @RequestParam(defaultValue = "") String reason,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    boolean own = me.id().equals(id);
    if (own || reason.isBlank()) {
      show(me, page);
      return Pages.again(PAGE, own ? "own" : "reason", page, response);
    }
    boolean done =
        switch (change) {
          case "suspension" -> accounts.suspend(id, me.party(), reason.strip());
          case "resumption" -> accounts.resume(id, me.party(), reason.strip());
          case "unlocking" -> accounts.unlock(id, me.party(), reason.strip());
          case "invitation" -> accounts.inviteAgain(id, me.party());
          default -> accounts.forgetApp(id, me.party(), reason.strip());
        };
    if (done) {
      return Pages.to(PATH + "?news=changed", locale);
    }
    show(me, page);
    return Pages.again(PAGE, "moved", page, response);
  }

  private String show(Person me, Model page) {
    page.addAttribute("me", me.id());
    page.addAttribute("staff", accounts.staff());
    page.addAttribute("roles", Role.values());
    page.addAttribute("systems", AccountSystem.ofPeople());
    if (!page.containsAttribute("typed")) {
      page.addAttribute("typed", new NewOfficer(null, null, null, null, null));
    }
    return PAGE;
  }
}
