package phuchuay.account.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import phuchuay.account.Person;
import phuchuay.account.Profile;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.Pages;

/** The people of the five systems at the desk: found, looked at for a reason, helped. */
@Controller
class PeopleController {

  private static final String LIST = "account/people";
  private static final String ONE = "account/person";
  private static final String PATH = "/console/account/people";
  private static final Set<String> NEWS =
      Set.of("suspension", "resumption", "invitation", "reset", "app-removal");

  private final People people;
  private final Helping helping;
  private final Reach reach;

  PeopleController(People people, Helping helping, Reach reach) {
    this.people = people;
    this.helping = helping;
    this.reach = reach;
  }

  @GetMapping(PATH)
  String list(
      @AuthenticationPrincipal Person me, @RequestParam(defaultValue = "") String q, Model page) {
    page.addAttribute("q", q);
    page.addAttribute("found", people.find(me, q.strip()));
    return LIST;
  }

  @GetMapping(PATH + "/{id}")
  String one(
      @AuthenticationPrincipal Person me,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String news,
      Model page) {
    page.addAttribute("news", news != null && NEWS.contains(news) ? news : null);
    return show(found(me, id), page);
  }

  /** Shows name, address and phone in the open, to this officer, once, for a reason. */
  @PostMapping(PATH + "/{id}/opening")
  String open(
      @AuthenticationPrincipal Person me,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      HttpServletResponse response,
      Model page) {
    Account account = found(me, id);
    show(account, page);
    if (reason.isBlank()) {
      return Pages.again(ONE, "reason", page, response);
    }
    Optional<Profile> opened = helping.open(account, me, reason.strip());
    page.addAttribute("opened", opened.orElse(null));
    return ONE;
  }

  /** Suspends, lets in again, invites again, mails a reset, or takes the authenticator app away. */
  @PostMapping(PATH + "/{id}/{change:suspension|resumption|invitation|reset|app-removal}")
  String change(
      @AuthenticationPrincipal Person me,
      @PathVariable UUID id,
      @PathVariable String change,
      @RequestParam(defaultValue = "") String reason,
      HttpServletResponse response,
      Model page) {
    Account account = found(me, id);
    if (reason.isBlank()) {
      show(account, page);
      return Pages.again(ONE, "reason", page, response);
    }
    if (helping.change(account, change, me, reason.strip())) {
      return "redirect:" + PATH + "/" + id + "?news=" + change;
    }
    show(account, page);
    return Pages.again(ONE, "moved", page, response);
  }

  private Account found(Person me, UUID id) {
    return reach
        .account(me, id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String show(Account account, Model page) {
    page.addAttribute("account", account.profile());
    page.addAttribute("name", People.masked(account.name().value()));
    page.addAttribute("email", People.masked(account));
    page.addAttribute("system", account.system().word());
    page.addAttribute("seats", people.seats(account.id()));
    page.addAttribute("entered", people.entered(account.id()));
    return ONE;
  }
}
