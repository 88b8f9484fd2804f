package phuchuay.console;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.chat.Troubles;
import phuchuay.chat.Unsent;
import phuchuay.console.delivery.TemplateNames;
import phuchuay.platform.RealTime;

/** The operators' board: what came in and went out, and what a person should look at. */
@Controller
class DeliveriesController {

  static final int ROWS = 50;

  private static final Set<String> DONE = Set.of("heard", "closed", "arrived", "again", "gone");

  private final Deliveries deliveries;
  private final Troubles troubles;
  private final TemplateNames names;
  private final RealTime time;

  DeliveriesController(
      Deliveries deliveries, Troubles troubles, TemplateNames names, RealTime time) {
    this.deliveries = deliveries;
    this.troubles = troubles;
    this.names = names;
    this.time = time;
  }

  /** A call with what its messages are called. */
  record Named(Unsent send, List<String> names) {}

  @GetMapping("/console")
  String board(@RequestParam(required = false) @Nullable String done, Model page) {
    page.addAttribute("now", time.instant());
    page.addAttribute("done", done != null && DONE.contains(done) ? done : null);
    page.addAttribute("incoming", deliveries.incoming());
    page.addAttribute("outgoing", deliveries.outgoing());
    page.addAttribute("parked", troubles.parked(ROWS));
    page.addAttribute("unsent", Map.of("UNKNOWN", unsent("UNKNOWN"), "REFUSED", unsent("REFUSED")));
    page.addAttribute("most", ROWS);
    page.addAttribute("counted", Deliveries.COUNTED);
    return "console/deliveries";
  }

  private List<Named> unsent(String state) {
    return troubles.unsent(state, ROWS).stream()
        .map(unsent -> new Named(unsent, names.of(unsent.templates())))
        .toList();
  }
}
