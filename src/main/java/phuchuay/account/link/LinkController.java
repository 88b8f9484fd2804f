package phuchuay.account.link;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.account.AccountSystem;
import phuchuay.account.door.Answer;
import phuchuay.account.door.Tries;
import phuchuay.account.kept.Pages;
import phuchuay.chat.ChatTicket;
import phuchuay.chat.ChatTickets;
import phuchuay.chat.LineAccounts;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.RealTime;

/**
 * Where the button in chat leads: an address is given, and a mail proves it. Opening the page
 * changes nothing; it never says who is known here.
 */
@Controller
class LinkController {

  private static final String FORM = "account/link/form";
  private static final String START = "account/link/start";
  private static final Set<String> NEWS = Set.of("linked", "again", "ended");

  private final ChatTickets tickets;
  private final LinkQuestions questions;
  private final LineAccounts line;
  private final Tries tries;
  private final WayToChat wayToChat;
  private final LinkSettings settings;
  private final RealTime time;

  LinkController(
      ChatTickets tickets,
      LinkQuestions questions,
      LineAccounts line,
      Tries tries,
      WayToChat wayToChat,
      LinkSettings settings,
      RealTime time) {
    this.tickets = tickets;
    this.questions = questions;
    this.line = line;
    this.tries = tries;
    this.wayToChat = wayToChat;
    this.settings = settings;
    this.time = time;
  }

  @ModelAttribute
  void page(@RequestParam(defaultValue = "") String ticket, Model page) {
    page.addAttribute("systems", AccountSystem.ofPeople());
    page.addAttribute("ticket", ticket);
    page.addAttribute("keep", Pages.kept(Map.of("ticket", ticket)));
  }

  @GetMapping("/link")
  String form(
      @RequestParam(defaultValue = "") String ticket,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page) {
    Optional<String> phone = phone(ticket, request);
    if (phone.isEmpty()) {
      return ticket.isEmpty() ? START : LinkFacts.gone(response);
    }
    return show(phone.get(), page);
  }

  @PostMapping("/link")
  String ask(
      @RequestParam(defaultValue = "") String ticket,
      @RequestParam(defaultValue = "") String system,
      @RequestParam(defaultValue = "") String email,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    Optional<String> phone = phone(ticket, request);
    if (phone.isEmpty()) {
      return ticket.isEmpty()
          ? Pages.again(START, "ticket", page, response)
          : LinkFacts.gone(response);
    }
    page.addAttribute("typedSystem", system);
    page.addAttribute("typedEmail", email);
    Optional<AccountSystem> which =
        AccountSystem.read(system).filter(AccountSystem.ofPeople()::contains);
    Optional<EmailAddress> address = EmailAddress.read(email);
    String problem = which.isEmpty() ? "system" : address.isEmpty() ? "email" : null;
    if (problem == null) {
      problem = refused(phone.get(), request);
    }
    if (problem != null) {
      return Pages.again(show(phone.get(), page), problem, page, response);
    }
    if (!mayAsk(ticket, request)) {
      return LinkFacts.gone(response);
    }
    questions.ask(which.orElseThrow(), address.orElseThrow(), phone.get());
    return Pages.to("/link/sent", locale);
  }

  @GetMapping("/link/sent")
  String sent() {
    return "account/link/sent";
  }

  @GetMapping("/link/done")
  String done(@RequestParam(defaultValue = "") String news, Model page) {
    page.addAttribute("chat", wayToChat.back().orElse(null));
    page.addAttribute("news", NEWS.contains(news) ? news : "linked");
    return "account/link/done";
  }

  private String show(String phone, Model page) {
    page.addAttribute("lineName", line.displayName(phone).orElse(null));
    return FORM;
  }

  private @Nullable String refused(String phone, HttpServletRequest request) {
    Optional<Answer> refused = tries.linking(phone, settings.asksAnHour(), request.getRemoteAddr());
    return refused.map(Pages::problem).orElse(null);
  }

  /** Whose phone this browser came from: by its ticket, or by one it has used up a while ago. */
  private Optional<String> phone(String ticket, HttpServletRequest request) {
    return asker(request)
        .map(Asker::lineId)
        .filter(_ -> ticket.isEmpty())
        .or(() -> tickets.look(ticket).map(ChatTicket::lineId));
  }

  /**
   * Uses the ticket up; the browser that did so may ask again for as long as it would have lived.
   */
  private boolean mayAsk(String ticket, HttpServletRequest request) {
    if (ticket.isEmpty()) {
      return true;
    }
    Optional<ChatTicket> used = tickets.use(ticket);
    used.ifPresent(
        found ->
            request
                .getSession()
                .setAttribute(
                    Asker.NAME, new Asker(found.lineId(), time.instant().plus(ChatTickets.LIFE))));
    return used.isPresent();
  }

  private Optional<Asker> asker(HttpServletRequest request) {
    return request.getSession().getAttribute(Asker.NAME) instanceof Asker asker
            && time.instant().isBefore(asker.until())
        ? Optional.of(asker)
        : Optional.empty();
  }
}
