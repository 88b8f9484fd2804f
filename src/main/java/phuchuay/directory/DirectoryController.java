package phuchuay.directory;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The directory at the desk: the list, the search and one agency. */
@Controller
class DirectoryController {

  private static final int SHOWN = 20;

  private final Agencies agencies;
  private final AgencyList list;
  private final Provinces provinces;
  private final Seats seats;
  private final SeatSettings settings;

  DirectoryController(
      Agencies agencies, AgencyList list, Provinces provinces, Seats seats, SeatSettings settings) {
    this.agencies = agencies;
    this.list = list;
    this.provinces = provinces;
    this.seats = seats;
    this.settings = settings;
  }

  @GetMapping("/console/directory")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String province,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    model.addAttribute("q", q);
    model.addAttribute("kind", kind);
    model.addAttribute("kinds", Kind.values());
    model.addAttribute("province", province);
    model.addAttribute("provinces", provinces.all());
    if (q.isBlank()) {
      leaf(kind, province, Math.clamp(page, 0, 100_000), model);
    } else {
      model.addAttribute("found", found(q, kind, province));
    }
    return "directory/list";
  }

  @GetMapping("/console/directory/{id}")
  String one(@PathVariable UUID id, Model model) {
    Agency agency =
        agencies.one(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("agency", agency);
    List<Seat> history = seats.history(id);
    model.addAttribute(
        "systems",
        settings.seats().keySet().stream()
            .sorted()
            .map(system -> SystemSeats.of(system, seats.most(id, system), history))
            .toList());
    return "directory/agency";
  }

  private void leaf(String kind, String province, int page, Model model) {
    long many = list.count(kind, province);
    model.addAttribute("many", many);
    model.addAttribute("page", page);
    model.addAttribute("pages", (many + AgencyList.PAGE - 1) / AgencyList.PAGE);
    model.addAttribute("rows", list.page(kind, province, page));
  }

  private List<Found> found(String q, String kind, String province) {
    List<Found> byNumber =
        IdNumber.read(q)
            .flatMap(agencies::byNumber)
            .map(a -> new Found(a.id(), a.name(), a.kind(), a.province(), a.district(), 1))
            .stream()
            .toList();
    List<Found> found = byNumber.isEmpty() ? agencies.find(q, SHOWN) : byNumber;
    return found.stream()
        .filter(one -> kind.isEmpty() || one.kind().name().equals(kind))
        .filter(one -> province.isEmpty() || one.province().code().equals(province))
        .toList();
  }

  /** The seats of an agency in a system: how many it has, has taken, and had taken once. */
  record SystemSeats(String system, int most, long held, long past) {

    static SystemSeats of(String system, int most, List<Seat> history) {
      List<Seat> ofIt = history.stream().filter(seat -> seat.system().equals(system)).toList();
      long held = ofIt.stream().filter(Seat::held).count();
      return new SystemSeats(system, most, held, ofIt.size() - held);
    }
  }
}
