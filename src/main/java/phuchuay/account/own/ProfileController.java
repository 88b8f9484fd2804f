package phuchuay.account.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.account.LinkedPhone;
import phuchuay.account.Links;
import phuchuay.account.Person;
import phuchuay.account.door.Answer;
import phuchuay.account.door.SamePerson;
import phuchuay.account.door.Tries;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.kept.AccountSettings;
import phuchuay.account.kept.NewPasswords;
import phuchuay.account.kept.Pages;
import phuchuay.account.link.WayToChat;
import phuchuay.account.proof.Rule;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Sessions;
import phuchuay.platform.ThaiDates;

/** One's own account: who one is here, where one is signed in, password and address. */
@Controller
class ProfileController {

  private static final String PAGE = "account/profile";
  private static final Set<String> NEWS = Set.of("password", "email", "sessions", "phone", "consent");

  private final AccountRows accounts;
  private final NewPasswords passwords;
  private final EmailChanges emails;
  private final Sessions sessions;
  private final Tries tries;
  private final SamePerson samePerson;
  private final Links links;
  private final WayToChat wayToChat;
  private final AccountSettings settings;

  ProfileController(
      AccountRows accounts,
      NewPasswords passwords,
      EmailChanges emails,
      Sessions sessions,
      Tries tries,
      SamePerson samePerson,
      Links links,
      WayToChat wayToChat,
      AccountSettings settings) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.emails = emails;
    this.sessions = sessions;
    this.tries = tries;
    this.samePerson = samePerson;
    this.links = links;
    this.wayToChat = wayToChat;
    this.settings = settings;
  }

  @GetMapping("/profile")
  String profile(
      @AuthenticationPrincipal Person me,
      @RequestParam(required = false) @Nullable String news,
      HttpServletRequest request,
      Model page) {
    show(me, request, page);
    page.addAttribute("news", news != null && NEWS.contains(news) ? news : null);
    return PAGE;
  }

  @PostMapping("/profile/password")
  String password(
      @AuthenticationPrincipal Person me,
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    Account account = show(me, request, page);
    page.addAttribute("form", "password");
    Set<Rule> broken = passwords.broken(account, password);
    if (!broken.isEmpty() || !password.equals(again)) {
      page.addAttribute("broken", broken);
      return Pages.again(PAGE, broken.isEmpty() ? "again" : "rules", page, response);
    }
    String problem = samePerson.problem(account, current);
    if (problem != null) {
      return Pages.again(PAGE, problem, page, response);
    }
    String session = request.getSession().getId();
    passwords.byHolder(me.id(), password, session);
    return Pages.to("/profile?news=password", locale);
  }

  @PostMapping("/profile/email")
  String email(
      @AuthenticationPrincipal Person me,
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String email,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    Account account = show(me, request, page);
    page.addAttribute("form", "email");
    page.addAttribute("typedEmail", email);
    Optional<EmailAddress> wanted = EmailAddress.read(email);
    if (wanted.isEmpty()) {
      return Pages.again(PAGE, "email", page, response);
    }
    Optional<Answer> refused = tries.mail(request.getRemoteAddr());
    String problem =
        refused.isPresent() ? Pages.problem(refused.get()) : samePerson.problem(account, current);
    if (problem != null) {
      return Pages.again(PAGE, problem, page, response);
    }
    emails.ask(account, wanted.get());
    return Pages.to("/profile?news=email", locale);
  }

  /** Ends one session, or all but this one. */
  @PostMapping("/profile/endings")
  String end(
      @AuthenticationPrincipal Person me,
      @RequestParam(defaultValue = "") String session,
      HttpServletRequest request,
      Locale locale) {
    if (session.isEmpty()) {
      sessions.end(me.getName(), request.getSession().getId());
    } else {
      sessions.endOne(me.getName(), session);
    }
    return Pages.to("/profile?news=sessions", locale);
  }

  private Account show(Person me, HttpServletRequest request, Model page) {
    Account account = accounts.find(me.id()).orElseThrow();
    page.addAttribute("account", account.profile());
    page.addAttribute("name", account.name().value());
    page.addAttribute("email", account.email() == null ? null : account.email().masked());
    page.addAttribute("login", account.shownAs());
    page.addAttribute("system", account.system().word());
    page.addAttribute("policy", settings.of(account.system()).password());
    page.addAttribute("questions", settings.of(account.system()).questions());
    page.addAttribute("sessions", sessionsOf(me, request.getSession().getId()));
    page.addAttribute(
        "phones", links.phones(me.id()).stream().map(ProfileController::phone).toList());
    page.addAttribute("chat", wayToChat.toLink().orElse(null));
    return account;
  }

  private List<Place> sessionsOf(Person me, String here) {
    String listed = sessions.listedAs(here);
    return sessions.of(me.getName()).stream()
        .map(
            one ->
                new Place(
                    one.id(),
                    one.browser(),
                    one.system(),
                    ThaiDates.date(one.lastSeen()) + " " + ThaiDates.time(one.lastSeen()),
                    one.id().equals(listed)))
        .toList();
  }

  private static Phone phone(LinkedPhone phone) {
    return new Phone(
        phone.link().toString(), ThaiDates.date(phone.since()), ThaiDates.date(phone.provenAt()));
  }

  /** A phone that one's account is linked to, as it is shown. */
  record Phone(String link, String since, String proven) {}

  /** Where one is signed in, as it is shown. */
  record Place(String id, String browser, String system, String seen, boolean here) {}
}
