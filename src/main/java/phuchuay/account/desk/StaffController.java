package phuchuay.account.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
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

  private final Colleagues colleagues;
  private final Accounts accounts;

  StaffController(Colleagues colleagues, Accounts accounts) {
    this.colleagues = colleagues;
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
    if (mistake == null && !colleagues.mayAppoint(me, typed.scopeSet())) {
      mistake = "beyond";
    }
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
    if (!own && assigned(me, id, changed)) {
      return Pages.to(PATH + "?news=changed", locale);
    }
    show(me, page);
    boolean beyond = !colleagues.mayAppoint(me, changed.scopeSet());
    return Pages.again(PAGE, own ? "own" : beyond ? "beyond" : "roles", page, response);
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
        colleagues.change(me, id, change, reason.strip()).orElseThrow(StaffController::notThere);
    if (done) {
      return Pages.to(PATH + "?news=changed", locale);
    }
    show(me, page);
    return Pages.again(PAGE, "moved", page, response);
  }

  private boolean assigned(Person me, UUID id, NewOfficer changed) {
    return colleagues
        .assign(me, id, changed.roleSet(), changed.scopeSet())
        .orElseThrow(StaffController::notThere);
  }

  private static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private String show(Person me, Model page) {
    page.addAttribute("me", me.id());
    page.addAttribute("staff", colleagues.of(me));
    page.addAttribute("roles", Role.values());
    page.addAttribute("systems", AccountSystem.ofPeople());
    if (!page.containsAttribute("typed")) {
      page.addAttribute("typed", new NewOfficer(null, null, null, null, null));
    }
    return PAGE;
  }
}
