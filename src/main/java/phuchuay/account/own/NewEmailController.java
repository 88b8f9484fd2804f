package phuchuay.account.own;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import phuchuay.account.kept.Pages;
import phuchuay.account.kept.Purpose;
import phuchuay.account.kept.Tickets;

/** Where the link in a new mailbox leads: one press, and the address counts. */
@Controller
class NewEmailController {

  private final EmailChanges changes;
  private final Tickets tickets;

  NewEmailController(EmailChanges changes, Tickets tickets) {
    this.changes = changes;
    this.tickets = tickets;
  }

  @GetMapping("/new-email/{ticket}")
  String form(@PathVariable String ticket, HttpServletResponse response, Model page) {
    return tickets.find(Purpose.NEW_EMAIL, ticket).isPresent()
        ? "account/new-email"
        : gone(response, page);
  }

  @PostMapping("/new-email/{ticket}")
  String confirm(
      @PathVariable String ticket, HttpServletResponse response, Locale locale, Model page) {
    return changes.confirm(ticket) ? Pages.to("/sign-in?news=email", locale) : gone(response, page);
  }

  private static String gone(HttpServletResponse response, Model page) {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    page.addAttribute("way", "new-email");
    return "account/gone";
  }
}
