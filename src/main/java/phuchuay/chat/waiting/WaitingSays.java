package phuchuay.chat.waiting;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import phuchuay.chat.About;
import phuchuay.chat.Say;
import phuchuay.chat.SystemNames;
import phuchuay.chat.kept.Conversation;
import phuchuay.platform.ThaiDates;
import phuchuay.platform.days.DayWords;
import phuchuay.platform.days.OpeningHours;

/** Says where in the line somebody stands, and honestly when officers come. */
@Component
public class WaitingSays {

  private static final Locale THAI = Locale.of("th");

  private final WaitingRows rows;
  private final OpeningHours hours;
  private final DayWords days;
  private final Clock clock;

  public WaitingSays(WaitingRows rows, OpeningHours hours, DayWords days, Clock clock) {
    this.rows = rows;
    this.hours = hours;
    this.days = days;
    this.clock = clock;
  }

  public Say place(Conversation conversation, About about) {
    return place(conversation.id(), about);
  }

  public Say place(long conversation, About about) {
    String system = about.system();
    Map<String, Object> fills = new HashMap<>(hours(system));
    fills.put("system", system);
    fills.put("number", about.number().replace("-", "").replaceAll("(.{4})(?=.)", "$1-"));
    fills.put("place", rows.place(conversation, system));
    fills.put("contact", contact(system));
    return Say.of("chat/waiting", fills);
  }

  /** The hours as the agency has told them, or as offices have them; and when they open next. */
  private Map<String, Object> hours(String system) {
    Instant now = clock.instant();
    Instant opens =
        (system.isEmpty() ? SystemNames.ALL : List.of(system))
            .stream().map(one -> hours.opensNext(one, now)).min(Instant::compareTo).orElse(now);
    return Map.of(
        "hours",
        system.isEmpty() ? "" : days.hours(hours.of(system), THAI),
        "lunch",
        !system.isEmpty() && hours.atLunch(system, now),
        "stated",
        !system.isEmpty() && hours.of(system).stated(),
        "opens",
        opens.isAfter(now)
            ? whole(ThaiDates.date(opens)) + " " + whole(ThaiDates.time(opens))
            : "");
  }

  /** No line ends within a date. */
  private static String whole(String text) {
    return text.replace(' ', '\u00A0');
  }

  static String ask(String system) {
    return system.isEmpty() ? "talk=officer" : "talk=officer&system=" + system;
  }

  public static String contact(String system) {
    return ask(system) + "&do=contact";
  }
}
