package phuchuay.account.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import phuchuay.account.AccountSystem;
import phuchuay.account.Person;
import phuchuay.account.kept.Pages;
import phuchuay.directory.Agencies;
import phuchuay.directory.Agency;
import phuchuay.directory.Seat;
import phuchuay.directory.Seating;
import phuchuay.directory.Seats;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.ThaiDates;

/** Who sits for an agency, system by system; where officers seat people and take seats away. */
@Controller
class AgencySeatsController {

  private static final String PAGE = "account/agency-seats";
  private static final String PATH = "/console/account/agencies/{agency}";
  private static final Set<String> NEWS = Set.of("seated", "withdrawn", "allowed", "handed-over");
  private static final int MOST = 500;

  private final Agencies agencies;
  private final Seats seats;
  private final SeatDesk desk;
  private final People people;
  private final Reach reach;

  AgencySeatsController(Agencies agencies, Seats seats, SeatDesk desk, People people, Reach reach) {
    this.agencies = agencies;
    this.seats = seats;
    this.desk = desk;
    this.people = people;
    this.reach = reach;
  }

  /** The seats of one system. */
  record SystemSeats(String system, int most, List<Holder> holders) {

    public int free() {
      return Math.max(0, most - holders.size());
    }
  }

  /** Who holds a seat, masked. */
  record Holder(UUID seat, UUID account, String name, String state, String began, String entered) {}

  @GetMapping(PATH)
  String show(
      @AuthenticationPrincipal Person me,
      @PathVariable UUID agency,
      @RequestParam(required = false) @Nullable String news,
      Model page) {
    page.addAttribute("news", news != null && NEWS.contains(news) ? news : null);
    return put(me, agency, page);
  }

  @PostMapping(PATH + "/seats")
  String seat(
      @AuthenticationPrincipal Person me,
      @PathVariable UUID agency,
      @RequestParam(defaultValue = "") String system,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      HttpServletResponse response,
      Model page) {
    AccountSystem which = system(me, system);
    Optional<EmailAddress> address = EmailAddress.read(email);
    page.addAttribute("typedSystem", system);
    page.addAttribute("typedName", name);
    page.addAttribute("typedEmail", email);
    if (name.isBlank() || name.length() > 200 || address.isEmpty()) {
      put(me, agency, page);
      return Pages.again(PAGE, address.isEmpty() ? "email" : "name", page, response);
    }
    Seating seating = desk.seat(agency, which, name.strip(), address.get(), me);
    if (seating instanceof Seating.Seated) {
      return to(agency, "seated");
    }
    put(me, agency, page);
    return Pages.again(PAGE, seating instanceof Seating.Full ? "full" : "closed", page, response);
  }

  @PostMapping(PATH + "/seats/{seat}/withdrawal")
  String withdraw(
      @AuthenticationPrincipal Person me,
      @PathVariable UUID agency,
      @PathVariable UUID seat,
      @RequestParam(defaultValue = "") String reason,
      HttpServletResponse response,
      Model page) {
    Seat held = reach.seat(me, agency, seat).orElseThrow(AgencySeatsController::notThere);
    if (reason.isBlank()) {
      put(me, agency, page);
      return Pages.again(PAGE, "reason", page, response);
    }
    desk.withdraw(agency, held, me, reason.strip());
    return to(agency, "withdrawn");
  }

  /** The holder's successor takes the seat over; the holder is cut off at once. */
  @PostMapping(PATH + "/seats/{seat}/hand-over")
  String handOver(
      @AuthenticationPrincipal Person me,
      @PathVariable UUID agency,
      @PathVariable UUID seat,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String reason,
      HttpServletResponse response,
      Model page) {
    Seat held = reach.seat(me, agency, seat).orElseThrow(AgencySeatsController::notThere);
    Optional<EmailAddress> address = EmailAddress.read(email);
    boolean named = !name.isBlank() && name.length() <= 200;
    if (address.isEmpty() || !named || reason.isBlank()) {
      put(me, agency, page);
      String problem = address.isEmpty() ? "email" : named ? "reason" : "name";
      return Pages.again(PAGE, problem, page, response);
    }
    Seating seating = desk.handOver(agency, held, name.strip(), address.get(), me, reason.strip());
    if (seating instanceof Seating.Seated) {
      return to(agency, "handed-over");
    }
    put(me, agency, page);
    return Pages.again(PAGE, "closed", page, response);
  }

  @PostMapping(PATH + "/limits")
  String allow(
      @AuthenticationPrincipal Person me,
      @PathVariable UUID agency,
      @RequestParam(defaultValue = "") String system,
      @RequestParam(defaultValue = "-1") int most,
      @RequestParam(defaultValue = "") String reason,
      HttpServletResponse response,
      Model page) {
    AccountSystem which = system(me, system);
    put(me, agency, page);
    if (reason.isBlank() || most < 0 || most > MOST) {
      return Pages.again(PAGE, reason.isBlank() ? "reason" : "most", page, response);
    }
    return desk.allow(agency, which, most, me, reason.strip())
        ? to(agency, "allowed")
        : Pages.again(PAGE, "fewer", page, response);
  }

  private AccountSystem system(Person me, String typed) {
    return AccountSystem.read(typed)
        .filter(system -> reach.reaches(me, system))
        .orElseThrow(AgencySeatsController::notThere);
  }

  private String put(Person me, UUID id, Model page) {
    Agency agency = agencies.one(id).orElseThrow(AgencySeatsController::notThere);
    page.addAttribute("agency", agency);
    page.addAttribute(
        "systems", reach.systems(me).stream().map(system -> seatsOf(id, system)).toList());
    return PAGE;
  }

  private SystemSeats seatsOf(UUID agency, AccountSystem system) {
    return new SystemSeats(
        system.word(),
        seats.most(agency, system.word()),
        desk.sitting(agency, system).stream().map(this::holder).toList());
  }

  private Holder holder(SeatDesk.Sitting sitting) {
    return new Holder(
        sitting.seat().id(),
        sitting.holder().id(),
        People.masked(sitting.holder().name().value()),
        sitting.holder().state().name(),
        ThaiDates.date(sitting.seat().began()),
        people.entered(sitting.holder().id()));
  }

  private static String to(UUID agency, String news) {
    return "redirect:/console/account/agencies/" + agency + "?news=" + news;
  }

  private static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
