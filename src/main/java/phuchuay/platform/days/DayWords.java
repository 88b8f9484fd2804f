package phuchuay.platform.days;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import phuchuay.platform.ThaiDates;

/** Spans and due moments in words, Thai or English: "15 ม.ค. 2570 (อีก 12 วัน)". */
@Component
public class DayWords {

  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMM y", Locale.ENGLISH);

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

  private final MessageSource words;

  DayWords(MessageSource words) {
    this.words = words;
  }

  /** "อีก 12 วัน", "อีก 5 วันทำการ", "วันนี้วันสุดท้าย", "เกินกำหนด 3 วัน". */
  public String left(TimeLeft left, Locale locale) {
    String few = left.amount() <= 1 ? "." + left.amount() : "";
    return word(
        (left.over() ? "days.over." : "days.left.") + left.unit() + few, locale, left.amount());
  }

  /** "วันที่ 12 จาก 15". */
  public String dayNumber(DayNumber number, Locale locale) {
    return word("days.number." + number.unit(), locale, number.day(), number.of());
  }

  /** The last day on which it is in time, with its distance: "15 ม.ค. 2570 (อีก 12 วัน)". */
  public String due(Instant due, TimeLeft left, Locale locale) {
    return word("days.due", locale, date(Reckoning.lastDay(due), locale), left(left, locale));
  }

  /** "วันจันทร์–วันศุกร์ 08.30–16.30 น.", with the pause for lunch if there is one. */
  public String hours(Hours hours, Locale locale) {
    String open = time(hours.open(), hours.close(), locale);
    Hours.Pause lunch = hours.lunch();
    String when =
        lunch == null
            ? open
            : word(
                "days.hours.twice",
                locale,
                time(hours.open(), lunch.from(), locale),
                time(lunch.until(), hours.close(), locale));
    return word("days.hours", locale, weekdays(hours.weekdays(), locale), when);
  }

  /** Days in a row by the first and the last of them. */
  private String weekdays(List<DayOfWeek> days, Locale locale) {
    boolean row =
        days.size() > 2
            && days.getLast().getValue() - days.getFirst().getValue() == days.size() - 1;
    return row
        ? word(
            "days.hours.row", locale, name(days.getFirst(), locale), name(days.getLast(), locale))
        : days.stream().map(day -> name(day, locale)).collect(Collectors.joining(" "));
  }

  private static String name(DayOfWeek day, Locale locale) {
    return day.getDisplayName(TextStyle.FULL, locale);
  }

  private String time(LocalTime from, LocalTime until, Locale locale) {
    return word("days.hours.time", locale, CLOCK.format(from), CLOCK.format(until));
  }

  private static String date(LocalDate date, Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage())
        ? ENGLISH.format(date)
        : ThaiDates.date(date);
  }

  private String word(String key, Locale locale, Object... fills) {
    return words.getMessage(key, fills, locale);
  }
}
