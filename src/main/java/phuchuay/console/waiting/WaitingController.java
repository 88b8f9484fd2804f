package phuchuay.console.waiting;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.account.AccountSystem;
import phuchuay.account.Person;
import phuchuay.casework.CaseNumber;
import phuchuay.chat.Waiting;
import phuchuay.chat.WaitingLine;
import phuchuay.faq.Answers;
import phuchuay.faq.Entry;
import phuchuay.platform.ThaiDates;

/** The list of people who wait for an officer, the longest first, and taking one off it. */
@Controller
class WaitingController {

  private static final String PATH = "/console/waiting";
  private static final int MOST = 200;
  private static final Locale THAI = Locale.of("th");
  private static final Duration LONG = Duration.ofMinutes(30);
  private static final Duration TOO_LONG = Duration.ofHours(4);

  private final WaitingLine line;
  private final Answers answers;
  private final MessageSource messages;
  private final Clock clock;

  WaitingController(WaitingLine line, Answers answers, MessageSource messages, Clock clock) {
    this.line = line;
    this.answers = answers;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * Somebody who waits, in the words of the page.
   *
   * @param tone plain, wait or bad, by how long it is
   */
  record Row(
      long id,
      String since,
      String waits,
      String tone,
      String system,
      String why,
      String topic,
      String number,
      String last) {}

  @GetMapping(PATH)
  String list(
      @AuthenticationPrincipal Person me,
      @RequestParam(required = false) @Nullable String cared,
      Model page) {
    List<Row> rows = line.of(mine(me), MOST).stream().map(this::row).toList();
    page.addAttribute("waiting", rows);
    page.addAttribute("cared", cared);
    page.addAttribute("most", MOST);
    return "console/waiting";
  }

  @PostMapping(PATH + "/{id}/care")
  String care(
      @PathVariable long id, @AuthenticationPrincipal Person me, HttpServletRequest request) {
    boolean cared = line.cared(id, mine(me), me.party(), request.getRemoteAddr());
    return "redirect:" + PATH + "?cared=" + (cared ? "done" : "gone");
  }

  private Row row(Waiting one) {
    Duration waits = Duration.between(one.since(), clock.instant());
    return new Row(
        one.id(),
        ThaiDates.date(one.since()) + " " + ThaiDates.time(one.since()),
        words(waits),
        waits.compareTo(TOO_LONG) >= 0 ? "bad" : waits.compareTo(LONG) >= 0 ? "wait" : "plain",
        one.about().system(),
        word("waiting.why." + one.why()).orElseGet(() -> word("waiting.why.asked").orElse("")),
        topic(one.about().topic()),
        CaseNumber.read(one.about().number()).map(CaseNumber::shown).orElse(""),
        one.last());
  }

  /** An answer by its question, a talk by its name. */
  private String topic(String topic) {
    return answers
        .find(topic)
        .map(Entry::question)
        .or(() -> word("waiting.topic." + topic))
        .orElse("");
  }

  private String words(Duration waits) {
    String unit = waits.toDays() > 0 ? "days" : waits.toHours() > 0 ? "hours" : "minutes";
    long many =
        switch (unit) {
          case "days" -> waits.toDays();
          case "hours" -> waits.toHours();
          default -> Math.max(1, waits.toMinutes());
        };
    return messages.getMessage("waiting.since." + unit, new Object[] {many}, THAI);
  }

  private Optional<String> word(String key) {
    return Optional.ofNullable(messages.getMessage(key, null, null, THAI))
        .filter(text -> !text.isEmpty());
  }

  private static List<String> mine(Person me) {
    return AccountSystem.ofPeople().stream().filter(me::worksFor).map(AccountSystem::word).toList();
  }
}
