package phuchuay.account.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.account.AccountSystem;
import phuchuay.account.kept.AccountSettings;
import phuchuay.account.kept.Pages;
import phuchuay.chat.ChatTicket;
import phuchuay.chat.ChatTickets;
import phuchuay.platform.EmailAddress;

/** The page for a forgotten password; it never says who is known here. */
@Controller
class ForgottenController {

  private final Forgotten forgotten;
  private final Tries tries;
  private final AccountSettings settings;
  private final ChatTickets chatTickets;

  ForgottenController(
      Forgotten forgotten, Tries tries, AccountSettings settings, ChatTickets chatTickets) {
    this.forgotten = forgotten;
    this.tries = tries;
    this.settings = settings;
    this.chatTickets = chatTickets;
  }

  @ModelAttribute
  void page(Model page) {
    page.addAttribute("systems", AccountSystem.values());
    page.addAttribute("byQuestions", settings.withQuestions());
  }

  @GetMapping("/forgot")
  String form(
      @RequestParam(defaultValue = "") String system,
      @RequestParam(defaultValue = "") String ticket,
      Model page) {
    page.addAttribute("typedSystem", system);
    page.addAttribute("ticket", ticket);
    page.addAttribute("keep", Pages.kept(Map.of("system", system, "ticket", ticket)));
    return "account/forgot";
  }

  @PostMapping("/forgot")
  String ask(
      @RequestParam(defaultValue = "") String system,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String ticket,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page) {
    page.addAttribute("typedSystem", system);
    page.addAttribute("typedEmail", email);
    page.addAttribute("ticket", ticket);
    Optional<AccountSystem> which = AccountSystem.read(system);
    Optional<EmailAddress> address = EmailAddress.read(email);
    if (which.isEmpty() || address.isEmpty()) {
      String problem = which.isEmpty() ? "system" : "email";
      return Pages.again("account/forgot", problem, page, response);
    }
    Optional<Answer> refused = tries.mail(request.getRemoteAddr());
    if (refused.isPresent()) {
      return Pages.again("account/forgot", Pages.problem(refused.get()), page, response);
    }
    forgotten.ask(Forgotten.What.PASSWORD, which.get(), address.get(), phone(ticket));
    return "account/forgot-sent";
  }

  /** Whose phone the page was opened from, if it was; a ticket that is too old changes nothing. */
  private @Nullable String phone(String ticket) {
    return ticket.isEmpty() ? null : chatTickets.use(ticket).map(ChatTicket::lineId).orElse(null);
  }
}
