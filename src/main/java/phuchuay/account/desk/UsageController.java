package phuchuay.account.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.account.AccountSystem;
import phuchuay.account.Person;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Time;
import phuchuay.platform.TypedDates;

/** Accounts, permissions and use (รายงานการใช้งาน): on the page, and as a table to take along. */
@Controller
class UsageController {

  private static final int SHOWN = 200;
  private static final int WRITTEN = 100_000;
  private static final int USUAL_DAYS = 30;

  private final UsageRows rows;
  private final UsageTable table;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  UsageController(
      UsageRows rows, UsageTable table, Audit audit, TransactionTemplate transaction, Clock clock) {
    this.rows = rows;
    this.table = table;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Which days, of which system. */
  record Asked(@Nullable String system, LocalDate from, LocalDate to) {}

  @GetMapping("/console/account/usage")
  String page(
      @RequestParam(defaultValue = "") String system,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      Model page) {
    Asked asked = asked(system, from, to);
    page.addAttribute("systems", AccountSystem.values());
    page.addAttribute("system", asked.system());
    page.addAttribute("from", asked.from());
    page.addAttribute("to", asked.to());
    List<UsageRows.Row> found = rows.report(asked.system(), asked.from(), asked.to(), SHOWN + 1);
    page.addAttribute("rows", found.subList(0, Math.min(SHOWN, found.size())));
    page.addAttribute("more", found.size() > SHOWN);
    return "account/usage";
  }

  @GetMapping("/console/account/usage.{kind:csv|xlsx}")
  void table(
      @AuthenticationPrincipal Person me,
      @PathVariable String kind,
      @RequestParam(defaultValue = "") String system,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      HttpServletResponse response)
      throws IOException {
    Asked asked = asked(system, from, to);
    List<UsageRows.Row> found = rows.report(asked.system(), asked.from(), asked.to(), WRITTEN);
    transaction.executeWithoutResult(
        _ ->
            audit.write(
                Act.by(me.party(), "usage.exported")
                    .with("kind", kind)
                    .with("system", asked.system() == null ? "all" : asked.system())
                    .with("rows", found.size())));
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(kind));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (kind.equals("csv")) {
      response.setContentType("text/csv;charset=UTF-8");
      response.getOutputStream().write(table.csv(found).getBytes(StandardCharsets.UTF_8));
    } else {
      response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
      table.xlsx(found, response.getOutputStream());
    }
  }

  private Asked asked(String system, String from, String to) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Time.BANGKOK);
    LocalDate last = day(to).orElse(today);
    LocalDate first = day(from).orElse(last.minusDays(USUAL_DAYS));
    return new Asked(
        AccountSystem.read(system).map(AccountSystem::word).orElse(null),
        first.isAfter(last) ? last : first,
        last);
  }

  private static Optional<LocalDate> day(String typed) {
    return TypedDates.read(typed);
  }

  private static String attachment(String kind) {
    return ContentDisposition.attachment().filename("usage." + kind).build().toString();
  }
}
