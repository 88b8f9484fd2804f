package phuchuay.casework.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import phuchuay.account.Person;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.CaseNumber;
import phuchuay.casework.Cases;
import phuchuay.casework.desk.QueueView.Kind;
import phuchuay.casework.desk.QueueView.Line;
import phuchuay.casework.desk.QueueView.Wanted;

/** The queue (คิวงาน): what waits for officers, the longest first. */
@Controller
class QueueController {

  private static final String PAGE = "casework/desk-queue";
  private static final int LAST_PAGE = 10_000;

  private final Cases cases;
  private final QueueView view;

  QueueController(Cases cases, QueueView view) {
    this.cases = cases;
    this.view = view;
  }

  @GetMapping(Ways.DESK)
  String queue(
      @AuthenticationPrincipal Person me,
      @RequestParam(defaultValue = "") String system,
      @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "false") boolean mine,
      @RequestParam(defaultValue = "false") boolean due,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "") String number,
      HttpServletResponse response,
      Model model) {
    if (!number.isBlank()) {
      Optional<CaseFile> found =
          CaseNumber.read(number).flatMap(read -> cases.find(read, Caller.of(me)));
      if (found.isPresent()) {
        return "redirect:" + Ways.caseOf(found.get().id());
      }
      model.addAttribute("problem", "number");
      model.addAttribute("typed", number);
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
    int at = Math.clamp(page, 0, LAST_PAGE);
    return show(new Wanted(system, type, state, mine, due, at), me, model);
  }

  private String show(Wanted wanted, Person me, Model model) {
    List<Line> lines = view.lines(wanted, me);
    boolean more = lines.size() > QueueView.ON_A_PAGE;
    model.addAttribute("wanted", wanted);
    model.addAttribute("lines", more ? lines.subList(0, QueueView.ON_A_PAGE) : lines);
    model.addAttribute("systems", QueueView.systems(me));
    List<Kind> kinds = view.kinds(me);
    model.addAttribute("kinds", kinds);
    model.addAttribute("counted", kinds.stream().mapToLong(Kind::sum).sum());
    model.addAttribute("states", view.states(wanted.type()));
    model.addAttribute("earlier", wanted.page() > 0 ? link(wanted, wanted.page() - 1) : null);
    model.addAttribute("later", more ? link(wanted, wanted.page() + 1) : null);
    model.addAttribute(
        "narrowed", wanted.mine() || wanted.due() || !(wanted.system() + wanted.type()).isEmpty());
    return PAGE;
  }

  private static String link(Wanted wanted, int page) {
    return UriComponentsBuilder.fromPath(Ways.DESK)
        .queryParam("system", wanted.system())
        .queryParam("type", wanted.type())
        .queryParam("state", wanted.state())
        .queryParam("mine", wanted.mine())
        .queryParam("due", wanted.due())
        .queryParam("page", page)
        .encode()
        .toUriString();
  }
}
