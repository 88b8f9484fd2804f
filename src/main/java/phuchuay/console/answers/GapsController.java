package phuchuay.console.answers;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.account.Person;
import phuchuay.chat.SystemNames;
import phuchuay.faq.Answers;
import phuchuay.faq.FaqSearch;
import phuchuay.faq.Gap;
import phuchuay.faq.Gaps;
import phuchuay.faq.Suggestion;

/**
 * What people asked and nobody could answer, the most frequent first: each the way to an answer.
 */
@Controller
class GapsController {

  private static final int MOST = 100;
  private static final Map<String, Integer> DAYS = Map.of("7", 7, "30", 30, "180", 180);
  private static final String USUAL = "30";

  private final Gaps gaps;
  private final FaqSearch search;
  private final Answers answers;
  private final SystemNames systems;
  private final AnswerWords words;

  GapsController(
      Gaps gaps, FaqSearch search, Answers answers, SystemNames systems, AnswerWords words) {
    this.gaps = gaps;
    this.answers = answers;
    this.search = search;
    this.systems = systems;
    this.words = words;
  }

  /**
   * A gap as the page shows it.
   *
   * @param topicId the answer that did not help; blank if there was none
   * @param topicMine whether that answer is theirs to change who look
   * @param nearId another one that is nearest today; blank if none is near
   * @param closed whether the bot is sure today of what is meant
   */
  record Row(
      String asked,
      long times,
      String last,
      String system,
      String topicId,
      String topic,
      boolean topicMine,
      String nearId,
      String near,
      boolean nearMine,
      boolean closed) {}

  @GetMapping(AnswersController.PATH + "/gaps")
  String gaps(
      @RequestParam(defaultValue = USUAL) String days,
      @AuthenticationPrincipal Person me,
      Model page) {
    String back = DAYS.containsKey(days) ? days : USUAL;
    List<Row> all =
        gaps.within(Duration.ofDays(Integer.parseInt(back)), MOST).stream()
            .map(gap -> row(gap, me))
            .toList();
    page.addAttribute("rows", all.stream().filter(row -> !row.closed()).toList());
    page.addAttribute("closed", all.stream().filter(Row::closed).toList());
    page.addAttribute("days", back);
    page.addAttribute("spans", List.of("7", "30", "180"));
    page.addAttribute("most", MOST);
    return "console/answer-gaps";
  }

  private Row row(Gap gap, Person me) {
    String system = systems.in(gap.words()).orElse("");
    Optional<Suggestion> near =
        search.suggestions(gap.words(), system, 1).stream()
            .filter(one -> !one.id().equals(gap.topic()))
            .findFirst();
    return new Row(
        gap.words(),
        gap.times(),
        AnswerWords.moment(gap.last()),
        system,
        gap.topic(),
        gap.topic().isEmpty() ? "" : words.topic(gap.topic()),
        Reach.covers(me, answers.find(gap.topic())),
        near.map(Suggestion::id).orElse(""),
        near.map(Suggestion::question).orElse(""),
        Reach.covers(me, near.map(Suggestion::id).flatMap(answers::find)),
        gap.topic().isEmpty() && search.surely(gap.words()).isPresent());
  }
}
