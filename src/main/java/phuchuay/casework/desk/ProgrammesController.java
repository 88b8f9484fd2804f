package phuchuay.casework.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import phuchuay.account.AccountSystem;
import phuchuay.account.Person;
import phuchuay.casework.programme.Programmes;

/** How the programmes of one's systems go (แบบเรื่องทุกแบบ): drawn, with states and clocks. */
@Controller
class ProgrammesController {

  private final Programmes programmes;
  private final Diagrams diagrams;

  ProgrammesController(Programmes programmes, Diagrams diagrams) {
    this.programmes = programmes;
    this.diagrams = diagrams;
  }

  /** The programmes of a system. */
  record Group(String system, List<Diagrams.Shown> programmes) {}

  @GetMapping(Ways.DESK + "/programmes")
  String all(@AuthenticationPrincipal Person me, Model page) {
    List<Group> groups = new ArrayList<>();
    for (AccountSystem system : QueueView.systems(me)) {
      List<Diagrams.Shown> shown =
          programmes.of(system).stream().map(one -> diagrams.of(one, null, Set.of())).toList();
      if (!shown.isEmpty()) {
        groups.add(new Group(system.word(), shown));
      }
    }
    page.addAttribute("groups", groups);
    return "casework/desk-programmes";
  }
}
