package phuchuay.platform.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import phuchuay.platform.AuditRow;

/** The audit at the desk: who did what, the newest first. */
@Controller
class AuditController {

  static final int PAGE = 50;

  private final AuditDesk desk;

  AuditController(AuditDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/console/audit")
  String page(
      @ModelAttribute("form") AuditForm form,
      Principal reader,
      HttpServletRequest request,
      Model page) {
    List<String> mistakes = form.mistakes();
    List<AuditRow> rows =
        mistakes.isEmpty()
            ? desk.read(form, PAGE + 1, reader.getName(), request.getRemoteAddr())
            : List.of();
    List<AuditRow> shown = rows.subList(0, Math.min(PAGE, rows.size()));
    page.addAttribute("mistakes", mistakes);
    page.addAttribute("acts", desk.acts());
    page.addAttribute("rows", shown);
    page.addAttribute("older", rows.size() > PAGE ? shown.getLast().id() : null);
    return "platform/audit";
  }
}
