package phuchuay.platform;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** Dates and times as Thai people read them: the Buddhist year, short months, Bangkok's clock. */
public final class ThaiDates {

  private static final Locale THAI = Locale.of("th", "TH");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM y", THAI).withChronology(ThaiBuddhistChronology.INSTANCE);
  private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", THAI);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm", THAI);
  private static final Properties WORDS = words();

  private ThaiDates() {}

  /** "15 ม.ค. 2570". */
  public static String date(LocalDate date) {
    return DAY.format(date);
  }

  /** "วันศุกร์ที่ 15 ม.ค. 2570". */
  public static String weekdayAndDate(LocalDate date) {
    return word("weekday", WEEKDAY.format(date), date(date));
  }

  /** The day in Bangkok at that moment: "15 ม.ค. 2570". */
  public static String date(Instant moment) {
    return date(LocalDate.ofInstant(moment, Time.BANGKOK));
  }

  /** With its distance from today: "15 ม.ค. 2570 (อีก 12 วัน)". */
  public static String dateFrom(LocalDate today, LocalDate date) {
    return word("with-distance", date(date), distance(ChronoUnit.DAYS.between(today, date)));
  }

  /** "10.30 น.". */
  public static String time(LocalTime time) {
    return word("time", CLOCK.format(time));
  }

  /** The time in Bangkok at that moment: "10.30 น.". */
  public static String time(Instant moment) {
    return time(LocalTime.ofInstant(moment, Time.BANGKOK));
  }

  private static String distance(long days) {
    if (days == 0) {
      return word("today");
    }
    if (Math.abs(days) == 1) {
      return word(days > 0 ? "tomorrow" : "yesterday");
    }
    return word(days > 0 ? "ahead" : "past", "%,d".formatted(Math.abs(days)));
  }

  private static String word(String key, Object... fills) {
    return MessageFormat.format(Objects.requireNonNull(WORDS.getProperty(key)), fills);
  }

  private static Properties words() {
    Properties words = new Properties();
    try (var file =
        new InputStreamReader(
            Objects.requireNonNull(
                ThaiDates.class.getResourceAsStream("/messages/dates.properties")),
            StandardCharsets.UTF_8)) {
      words.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
