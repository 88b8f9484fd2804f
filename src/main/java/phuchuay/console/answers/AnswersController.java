package phuchuay.console.answers;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import phuchuay.account.AccountSystem;
import phuchuay.account.Person;
import phuchuay.faq.Standing;
import phuchuay.faq.Standings;

/** All questions and answers at the desk, and one of them with all that is known of it. */
@Controller
class AnswersController {

  static final String PATH = "/console/answers";

  private final AnswerList list;
  private final Standings standings;
  private final AnswerWords words;
  private final Phone phone;

  AnswersController(AnswerList list, Standings standings, AnswerWords words, Phone phone) {
    this.list = list;
    this.standings = standings;
    this.words = words;
    this.phone = phone;
  }

  /**
   * An answer as a line of the list.
   *
   * @param system as pages call it
   */
  record Row(String id, String question, String answer, String system, String state, String day) {

    static Row of(Standing one) {
      return new Row(
          one.entry().id(),
          one.entry().question(),
          one.entry().answer().lines().findFirst().orElse(""),
          AnswerList.system(one),
          one.state().name(),
          AnswerWords.day(one.entry().reviewedOn()));
    }
  }

  @GetMapping(PATH)
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String system,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String order,
      @RequestParam(defaultValue = "1") String number,
      Model page) {
    AnswerList.Wish wish = new AnswerList.Wish(q, system, state, order);
    AnswerList.Shown shown = list.of(wish);
    int pages = Math.max(1, Math.ceilDiv(shown.rows().size(), AnswerList.PAGE));
    int at = number.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(number), 1, pages) : 1;
    page.addAttribute("wish", wish);
    page.addAttribute("many", shown.rows().size());
    page.addAttribute("total", shown.counts().values().stream().mapToLong(one -> one).sum());
    page.addAttribute("counts", shown.counts());
    page.addAttribute("decision", shown.decision());
    page.addAttribute("systems", systems());
    page.addAttribute("states", Standing.State.values());
    page.addAttribute("number", at);
    page.addAttribute("pages", pages);
    page.addAttribute(
        "rows",
        shown.rows().stream()
            .skip((at - 1L) * AnswerList.PAGE)
            .limit(AnswerList.PAGE)
            .map(Row::of)
            .toList());
    return "console/answers";
  }

  @GetMapping(PATH + "/one")
  String one(
      @RequestParam(defaultValue = "") String id,
      @RequestParam(required = false) @Nullable String saved,
      @AuthenticationPrincipal Person me,
      Model page) {
    if (id.isEmpty()) {
      return "redirect:" + PATH;
    }
    Standing one =
        standings.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    page.addAttribute("one", one);
    page.addAttribute("form", AnswerForm.of(one.entry(), one.version()));
    page.addAttribute("shown", phone.shows(one.entry()));
    page.addAttribute("system", AnswerList.system(one));
    page.addAttribute("day", AnswerWords.day(one.entry().reviewedOn()));
    page.addAttribute("changed", changed(one));
    page.addAttribute("former", standings.former(id).stream().map(this::former).toList());
    page.addAttribute("mayChange", Reach.covers(me, one.entry().system()));
    page.addAttribute("saved", saved);
    return "console/answer";
  }

  /** Former words, when and by whom they were written. */
  record Former(long version, String question, String answer, String changed) {}

  private Former former(Standing one) {
    return new Former(
        one.version(), one.entry().question(), one.entry().answer(), String.valueOf(changed(one)));
  }

  private @Nullable String changed(Standing one) {
    return one.changedAt() == null
        ? null
        : AnswerWords.moment(one.changedAt()) + " · " + words.officer(one.changedBy());
  }

  static List<String> systems() {
    return Stream.concat(
            AccountSystem.ofPeople().stream().map(AccountSystem::word),
            Stream.of(AnswerForm.ALL_SYSTEMS))
        .toList();
  }
}
