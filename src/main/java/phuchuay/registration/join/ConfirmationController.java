package phuchuay.registration.join;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.directory.Agencies;
import phuchuay.platform.Party;
import phuchuay.platform.ThaiDates;
import phuchuay.registration.code.CodeTickets;
import phuchuay.registration.code.CodeTickets.Ticket;
import phuchuay.registration.code.Purpose;

/** Where the mail that asks for a word about somebody leads. Looking at it changes nothing. */
@Controller
class ConfirmationController {

  private static final String PATH = "/register/confirmation/{ticket}";
  private static final String PAGE = "registration/confirmation";
  private static final String OVER = "/register/confirmed?what=";
  private static final String REASON = "not one of us";
  private static final Set<Purpose> OURS = Set.of(Purpose.OWN_EMAIL, Purpose.AGENCY);

  private final Joinings joinings;
  private final CodeTickets tickets;
  private final Agencies agencies;

  ConfirmationController(Joinings joinings, CodeTickets tickets, Agencies agencies) {
    this.joinings = joinings;
    this.tickets = tickets;
    this.agencies = agencies;
  }

  @GetMapping(PATH)
  String form(@PathVariable String ticket, HttpServletResponse response, Model page) {
    Optional<Ticket> found = live(ticket);
    if (found.isEmpty()) {
      return gone(response, page);
    }
    show(ticket, found.get(), page);
    return PAGE;
  }

  @PostMapping(PATH)
  String confirm(
      @PathVariable String ticket, HttpServletResponse response, Locale locale, Model page) {
    Optional<Ticket> found = live(ticket);
    if (found.isEmpty()) {
      return gone(response, page);
    }
    show(ticket, found.get(), page);
    return switch (joinings.confirm(found.get().subject(), by(found.get()))) {
      case Joined.Inside _ -> Pages.to(OVER + way(found.get()), locale);
      case Joined.Taken _ -> Pages.again(PAGE, "taken", page, response);
      case Joined.Full _ -> Pages.again(PAGE, "full", page, response);
      default -> gone(response, page);
    };
  }

  /** Not one of us. */
  @PostMapping(PATH + "/refusal")
  String refuse(
      @PathVariable String ticket, HttpServletResponse response, Locale locale, Model page) {
    Optional<Ticket> found = live(ticket);
    boolean refused =
        found.isPresent() && joinings.decline(found.get().subject(), REASON, by(found.get()));
    return refused ? Pages.to(OVER + "refused", locale) : gone(response, page);
  }

  @GetMapping("/register/confirmed")
  String over(@RequestParam(defaultValue = "") String what, Model page) {
    page.addAttribute("what", Set.of("agency", "email").contains(what) ? what : "refused");
    return "registration/confirmed";
  }

  private Optional<Ticket> live(String value) {
    return tickets
        .find(value)
        .filter(ticket -> OURS.contains(ticket.purpose()))
        .filter(ticket -> joinings.find(ticket.subject()).filter(Joining::waiting).isPresent());
  }

  private Party by(Ticket ticket) {
    return ticket.purpose() == Purpose.AGENCY
        ? Party.of("agency", joinings.find(ticket.subject()).orElseThrow().agency())
        : Joinings.WHOEVER_JOINS;
  }

  private void show(String value, Ticket ticket, Model page) {
    Joining joining = joinings.find(ticket.subject()).orElseThrow();
    page.addAttribute("ticket", value);
    page.addAttribute("way", way(ticket));
    page.addAttribute("who", joining.who());
    page.addAttribute("system", joining.system().word());
    page.addAttribute("agency", agencies.one(joining.agency()).orElseThrow().name());
    page.addAttribute("asked", ThaiDates.date(joining.asked()));
  }

  private static String way(Ticket ticket) {
    return ticket.purpose() == Purpose.AGENCY ? "agency" : "email";
  }

  private static String gone(HttpServletResponse response, Model page) {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    page.addAttribute("way", "confirmation");
    return "registration/gone";
  }
}
