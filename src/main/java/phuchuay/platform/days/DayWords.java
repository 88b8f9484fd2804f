package phuchuay.platform.days;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import phuchuay.platform.ThaiDates;

/** Spans and due moments in words, Thai or English: "15 ม.ค. 2570 (อีก 12 วัน)". */
@Component
public class DayWords {

  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMM y", Locale.ENGLISH);

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

  private static String date(LocalDate date, Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage())
        ? ENGLISH.format(date)
        : ThaiDates.date(date);
  }

  private String word(String key, Locale locale, Object... fills) {
    return words.getMessage(key, fills, locale);
  }
}
