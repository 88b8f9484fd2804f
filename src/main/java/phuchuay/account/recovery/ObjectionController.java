package phuchuay.account.recovery;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import phuchuay.account.RecoveryRequest;

/** Where the link of a mail leads whose reader did not ask: one press, and the request is off. */
@Controller
class ObjectionController {

  private static final String PAGE = "account/objection";

  private final RecoveryRows rows;
  private final Endings endings;

  ObjectionController(RecoveryRows rows, Endings endings) {
    this.rows = rows;
    this.endings = endings;
  }

  @GetMapping("/recovery/objection/{ticket}")
  String form(@PathVariable String ticket, HttpServletResponse response, Model page) {
    Optional<RecoveryRequest> request = rows.byObjection(ticket);
    request.ifPresent(found -> page.addAttribute("reference", found.reference()));
    return request.isPresent() ? PAGE : gone(response, page);
  }

  @PostMapping("/recovery/objection/{ticket}")
  String object(@PathVariable String ticket, HttpServletResponse response, Model page) {
    if (!endings.object(ticket)) {
      return gone(response, page);
    }
    page.addAttribute("done", true);
    return PAGE;
  }

  private static String gone(HttpServletResponse response, Model page) {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    page.addAttribute("way", "objection");
    return "account/gone";
  }
}
