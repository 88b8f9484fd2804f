package phuchuay.console;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import phuchuay.platform.RealTime;

/** The operators' board: whether everything that came in was handled and all that left arrived. */
@Controller
class DeliveriesController {

  private final Deliveries deliveries;
  private final RealTime time;

  DeliveriesController(Deliveries deliveries, RealTime time) {
    this.deliveries = deliveries;
    this.time = time;
  }

  @GetMapping("/console")
  String board(Model page) {
    page.addAttribute("now", time.instant());
    page.addAttribute("incoming", deliveries.incoming());
    page.addAttribute("outgoing", deliveries.outgoing());
    page.addAttribute("parked", deliveries.parked());
    page.addAttribute(
        "unsent",
        Map.of("UNKNOWN", deliveries.unsent("UNKNOWN"), "REFUSED", deliveries.unsent("REFUSED")));
    page.addAttribute("most", Deliveries.ROWS);
    page.addAttribute("counted", Deliveries.COUNTED);
    return "console/deliveries";
  }
}
