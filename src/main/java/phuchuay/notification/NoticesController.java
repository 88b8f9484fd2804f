package phuchuay.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import phuchuay.account.AccountSystem;
import phuchuay.account.Person;
import phuchuay.casework.CaseNumber;
import phuchuay.notification.NoticeRule.Told;
import phuchuay.platform.ThaiDates;

/** The officers' list of who was told what (การแจ้งเตือน); who could not be reached comes first. */
@Controller
class NoticesController {

  /** Those of whom the page has words of their own. */
  private static final Map<String, String> MISSED =
      Map.of(Told.OWNER, "owner", Told.OFFICERS, "officers");

  private final NoticeList notices;
  private final NoticeRules rules;

  NoticesController(NoticeList notices, NoticeRules rules) {
    this.notices = notices;
    this.rules = rules;
  }

  /** A notice in the words of the page. */
  record Row(
      String when,
      String number,
      String name,
      UUID caseId,
      String caseNumber,
      String system,
      String whom,
      String missed,
      String channel,
      String state) {}

  @GetMapping("/console/notification")
  String list(@AuthenticationPrincipal Person me, Model page) {
    List<AccountSystem> mine = AccountSystem.ofPeople().stream().filter(me::worksFor).toList();
    page.addAttribute("unreached", notices.unreached(mine).stream().map(this::row).toList());
    page.addAttribute("latest", notices.latest(mine).stream().map(this::row).toList());
    page.addAttribute("most", NoticeList.ROWS);
    return "notification/notices";
  }

  private Row row(NoticeList.Line line) {
    return new Row(
        when(line.at()),
        line.number(),
        rules.of(line.number()).map(NoticeRule::name).orElse(""),
        line.caseId(),
        CaseNumber.read(line.caseNumber()).map(CaseNumber::shown).orElse(""),
        line.system().word(),
        line.shown(),
        MISSED.getOrDefault(line.missed(), line.missed().isEmpty() ? "nobody" : "party"),
        line.channel(),
        line.state());
  }

  private static String when(Instant moment) {
    return ThaiDates.date(moment) + " " + ThaiDates.time(moment);
  }
}
