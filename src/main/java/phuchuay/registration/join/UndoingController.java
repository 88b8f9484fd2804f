package phuchuay.registration.join;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.registration.code.CodeTickets;
import phuchuay.registration.code.CodeTickets.Ticket;
import phuchuay.registration.code.Purpose;

/** Where a notice leads whose reader does not know the person: one press takes it all back. */
@Controller
class UndoingController {

  private static final String PATH = "/register/undoing/{ticket}";

  private final Undoing undoing;
  private final CodeTickets tickets;

  UndoingController(Undoing undoing, CodeTickets tickets) {
    this.undoing = undoing;
    this.tickets = tickets;
  }

  @GetMapping(PATH)
  String form(@PathVariable String ticket, HttpServletResponse response, Model page) {
    Optional<Ticket> found = live(ticket);
    found.ifPresent(one -> page.addAttribute("way", way(one)));
    return found.isPresent() ? "registration/undoing" : gone(response, page);
  }

  @PostMapping(PATH)
  String undo(
      @PathVariable String ticket, HttpServletResponse response, Locale locale, Model page) {
    Optional<Ticket> found = live(ticket);
    boolean undone = found.isPresent() && undoing.by(found.get());
    return undone
        ? Pages.to("/register/undone?what=" + way(found.get()), locale)
        : gone(response, page);
  }

  @GetMapping("/register/undone")
  String undone(@RequestParam(defaultValue = "") String what, Model page) {
    page.addAttribute("what", what.equals("codes") ? what : "joining");
    return "registration/undone";
  }

  private Optional<Ticket> live(String value) {
    return tickets
        .find(value)
        .filter(
            ticket ->
                ticket.purpose() == Purpose.UNDO_JOINING
                    || ticket.purpose() == Purpose.REVOKE_CODES);
  }

  private static String way(Ticket ticket) {
    return ticket.purpose() == Purpose.UNDO_JOINING ? "joining" : "codes";
  }

  private static String gone(HttpServletResponse response, Model page) {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    page.addAttribute("way", "undoing");
    return "registration/gone";
  }
}
