package phuchuay.account.seat;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
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
import phuchuay.account.door.SamePerson;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.kept.Pages;

/** One's own seats (ที่นั่งของฉัน): for whom one sits, who else does, and how to leave. */
@Controller
class OwnSeatsController {

  private static final String PAGE = "account/seats";
  private static final Set<String> NEWS = Set.of("left");

  private final OwnSeats seats;
  private final AccountRows accounts;
  private final SamePerson samePerson;

  OwnSeatsController(OwnSeats seats, AccountRows accounts, SamePerson samePerson) {
    this.seats = seats;
    this.accounts = accounts;
    this.samePerson = samePerson;
  }

  @GetMapping("/seats")
  String mine(
      @AuthenticationPrincipal Person me,
      @RequestParam(required = false) @Nullable String news,
      Model page) {
    page.addAttribute("news", news != null && NEWS.contains(news) ? news : null);
    return show(me, page);
  }

  /** Gives a seat up, after the password was typed again; at once, and for good. */
  @PostMapping("/seats/{seat}/leaving")
  String leave(
      @AuthenticationPrincipal Person me,
      @PathVariable UUID seat,
      @RequestParam(defaultValue = "") String current,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    Optional<Account> account =
        accounts.find(me.id()).filter(holder -> seats.holds(holder.id(), seat));
    if (account.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    String problem = samePerson.problem(account.get(), current);
    if (problem != null) {
      show(me, page);
      page.addAttribute("leaving", seat);
      return Pages.again(PAGE, problem, page, response);
    }
    seats.leave(account.get(), seat);
    return Pages.to("/seats?news=left", locale);
  }

  private String show(Person me, Model page) {
    List<OwnSeats.Mine> mine = seats.of(me);
    page.addAttribute("mine", mine);
    return PAGE;
  }
}
