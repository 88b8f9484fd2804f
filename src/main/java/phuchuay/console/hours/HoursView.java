package phuchuay.console.hours;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import phuchuay.chat.Say;
import phuchuay.chat.WaitingPreview;
import phuchuay.platform.ThaiDates;
import phuchuay.platform.Time;
import phuchuay.platform.Words;
import phuchuay.platform.days.DayWords;
import phuchuay.platform.days.Holiday;
import phuchuay.platform.days.Holidays;
import phuchuay.platform.days.Hours;
import phuchuay.platform.days.OpeningHours;
import tools.jackson.databind.json.JsonMapper;

/** Hours in words, and what the bot says by them at this moment. */
@Component
class HoursView {

  private static final Locale THAI = Locale.of("th");
  private static final int DAYS_AHEAD = 120;

  private final OpeningHours hours;
  private final Holidays holidays;
  private final WaitingPreview preview;
  private final DayWords days;
  private final Words words;
  private final JsonMapper json;
  private final Clock clock;

  HoursView(
      OpeningHours hours,
      Holidays holidays,
      WaitingPreview preview,
      DayWords days,
      Words words,
      JsonMapper json,
      Clock clock) {
    this.hours = hours;
    this.holidays = holidays;
    this.preview = preview;
    this.days = days;
    this.words = words;
    this.json = json;
    this.clock = clock;
  }

  /**
   * A system as the page shows it.
   *
   * @param now open, lunch or closed
   * @param says what the lock screen shows of the bot's answer
   * @param card the whole answer, as LINE is given it
   */
  record Line(
      String system,
      String words,
      boolean stated,
      String now,
      String opens,
      String says,
      String card) {}

  Line line(String system) {
    return line(system, hours.of(system));
  }

  /** The same if the system had these hours. */
  Line line(String system, Hours imagined) {
    OpeningHours then = hours.imagining(system, imagined);
    Instant now = clock.instant();
    Instant opens = then.opensNext(system, now);
    String card = card(preview.now(system, imagined));
    return new Line(
        system,
        days.hours(imagined, THAI),
        imagined.stated(),
        then.isOpen(system, now) ? "open" : then.atLunch(system, now) ? "lunch" : "closed",
        whole(ThaiDates.date(opens)) + " " + whole(ThaiDates.time(opens)),
        json.readTree(card).path("altText").asString(""),
        card);
  }

  /** The days of a week by their numbers, Monday first. */
  static Map<Integer, String> week() {
    Map<Integer, String> week = new LinkedHashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day.getValue(), day.getDisplayName(TextStyle.FULL, THAI));
    }
    return week;
  }

  /** The public holidays that come next, by date. */
  List<String> nextHolidays(int most) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Time.BANGKOK);
    return holidays.between(today, today.plusDays(DAYS_AHEAD)).stream()
        .filter(Holiday::announced)
        .limit(most)
        .map(day -> ThaiDates.date(day.date()) + " " + day.name())
        .toList();
  }

  /** No line ends within it. */
  private static String whole(String text) {
    return text.replace(' ', '\u00A0');
  }

  private String card(Say say) {
    return words.chat(say.template(), say.fills()).messages().getFirst();
  }
}
