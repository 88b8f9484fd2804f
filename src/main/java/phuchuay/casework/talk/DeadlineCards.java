package phuchuay.casework.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.casework.talk.MyDeadlines.Due;
import phuchuay.chat.Say;
import phuchuay.platform.Secret;

/** Cards about what is due: one a limit, the last for the calendar. */
@Component
class DeadlineCards {

  private static final int SIDE_BY_SIDE = 4;

  private final Cases cases;
  private final CalendarLinks calendars;
  private final CardWords words;

  DeadlineCards(Cases cases, CalendarLinks calendars, CardWords words) {
    this.cases = cases;
    this.calendars = calendars;
    this.words = words;
  }

  Say of(List<Due> dues, CalendarLinks.Token token) {
    long over = dues.stream().filter(due -> words.over(due.deadline())).count();
    String count = "%,d".formatted(dues.size());
    return Say.of(
        "casework/deadlines",
        Map.of(
            "cards", dues.stream().limit(SIDE_BY_SIDE).map(due -> card(due, token)).toList(),
            "alt", alt(dues, over),
            "count", over > 0 ? words.said("count-over", count, over) : words.said("count", count),
            "calendarLink", calendars.all(token),
            "link", words.to("/cases")));
  }

  private Map<String, Object> card(Due due, CalendarLinks.Token token) {
    CaseFile file = due.mine().file();
    boolean over = words.over(due.deadline());
    Map<String, Object> fills = words.frame(file.system());
    List<Map<String, String>> facts = new ArrayList<>();
    facts.add(CardWords.fact(words.said("kind"), cases.standing(file).programme().th(), false));
    facts.add(CardWords.fact(words.said("stands"), cases.standing(file).state().th(), false));
    facts.add(CardWords.fact(words.said("number"), file.number().shown(), false));
    fills.put("day", words.dayInLines(due.deadline()));
    fills.put("over", over ? "yes" : "no");
    fills.put("name", due.deadline().name().th());
    fills.put("facts", facts);
    fills.put("link", words.link(due.mine()));
    fills.put("dayLink", calendars.day(token, due));
    return fills;
  }

  private String alt(List<Due> dues, long over) {
    Due first = dues.getFirst();
    return CardWords.cut(
        words.said(
            over > 0 ? "alt.deadlines-over" : "alt.deadlines",
            "%,d".formatted(dues.size()),
            words.day(first.deadline()),
            first.deadline().name().th(),
            first.mine().file().number().shown(),
            words.name(first.mine().file().system())));
  }

  /** The address for a calendar, and that it can be taken back. */
  Say calendar(CalendarLinks.Token token) {
    Secret link = calendars.all(token);
    return Say.of("casework/calendar", Map.of("calendarLink", link));
  }
}
