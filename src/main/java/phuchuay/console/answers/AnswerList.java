package phuchuay.console.answers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import phuchuay.faq.Decision;
import phuchuay.faq.FaqSearch;
import phuchuay.faq.Found;
import phuchuay.faq.Standing;
import phuchuay.faq.Standings;
import phuchuay.thai.ThaiText;

/** The list of all answers: of a system, in a state, or found as people in chat would find them. */
@Component
class AnswerList {

  static final int PAGE = 50;

  private static final int HITS = 15;
  private static final String OLDEST = "reviewed";
  private static final String NEWEST = "changed";
  private static final List<String> SYSTEMS = AnswersController.systems();

  private final Standings standings;
  private final FaqSearch search;

  AnswerList(Standings standings, FaqSearch search) {
    this.standings = standings;
    this.search = search;
  }

  /**
   * What is asked of the list.
   *
   * @param q somebody's own words
   * @param state as {@link Standing.State}; blank for all
   * @param order reviewed: longest ago first; changed: last changed first; blank: by system
   */
  record Wish(String q, String system, String state, String order) {}

  /**
   * What the list answers.
   *
   * @param counts how many there are of each system
   * @param decision what the bot would do with these words; nothing if there are none
   */
  record Shown(List<Standing> rows, Map<String, Long> counts, String decision) {}

  Shown of(Wish wish) {
    List<Standing> all = standings.all();
    Map<String, Long> counts =
        all.stream().collect(Collectors.groupingBy(AnswerList::system, Collectors.counting()));
    List<Standing> fitting = all.stream().filter(one -> fits(one, wish)).toList();
    if (wish.q().isBlank()) {
      return new Shown(ordered(fitting, wish.order()), counts, "");
    }
    Found found = search.answers(wish.q(), searched(wish.system()), HITS);
    return new Shown(found(found, fitting, wish.q()), counts, decision(found));
  }

  /** As pages call the system of an answer. */
  static String system(Standing one) {
    String system = one.entry().system();
    return system.isEmpty() ? AnswerForm.ALL_SYSTEMS : system;
  }

  private static String searched(String system) {
    return system.equals(AnswerForm.ALL_SYSTEMS) ? "" : system;
  }

  private static String decision(Found found) {
    return found.hits().isEmpty() ? Decision.HANDOFF.name() : found.decision().name();
  }

  private static boolean fits(Standing one, Wish wish) {
    return (wish.system().isEmpty() || system(one).equals(wish.system()))
        && (wish.state().isEmpty() || one.state().name().equals(wish.state()));
  }

  private static List<Standing> ordered(List<Standing> rows, String order) {
    return switch (order) {
      case OLDEST ->
          rows.stream().sorted(Comparator.comparing(one -> one.entry().reviewedOn())).toList();
      case NEWEST ->
          rows.stream().filter(one -> one.changedAt() != null).sorted(lastChanged()).toList();
      default ->
          rows.stream().sorted(Comparator.comparing(one -> SYSTEMS.indexOf(system(one)))).toList();
    };
  }

  private static Comparator<Standing> lastChanged() {
    return Comparator.comparing(Standing::version).reversed();
  }

  /** As the bot finds them, then withdrawn ones, which it does not find, by what they say. */
  private static List<Standing> found(Found found, List<Standing> fitting, String q) {
    Map<String, Standing> byId =
        fitting.stream()
            .collect(Collectors.toMap(one -> one.entry().id(), Function.identity(), (a, _) -> a));
    Map<String, Standing> rows = new LinkedHashMap<>();
    found.hits().stream()
        .map(Found.Hit::id)
        .filter(byId::containsKey)
        .forEach(id -> rows.put(id, byId.get(id)));
    String words = ThaiText.normalise(q);
    fitting.stream()
        .filter(one -> one.entry().id().equals(q.strip()) || says(one, words))
        .forEach(one -> rows.putIfAbsent(one.entry().id(), one));
    return new ArrayList<>(rows.values());
  }

  private static boolean says(Standing one, String words) {
    return one.withdrawn()
        && ThaiText.normalise(one.entry().question() + " " + one.entry().answer()).contains(words);
  }
}
