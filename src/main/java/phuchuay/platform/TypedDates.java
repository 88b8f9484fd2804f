package phuchuay.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as people type them: day, month, year, of the Buddhist era (พ.ศ.) or the common one, the
 * month as a number or by its name; or the way machines write them.
 */
public final class TypedDates {

  private static final Pattern DAY =
      Pattern.compile("(\\d{1,2})\\s*[/.\\- ]\\s*(\\d{1,2})\\s*[/.\\- ]\\s*(\\d{4})");
  private static final Pattern NAMED =
      Pattern.compile("(\\d{1,2})\\s*(?!\\d)([\\p{L}\\p{M}.]+)\\s*(\\d{4})");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final int BUDDHIST_AHEAD = 543;
  private static final int SURELY_BUDDHIST = 2400;
  private static final Map<String, Month> MONTHS = months();

  private TypedDates() {}

  /** The day that "15/1/2570" means, in Thai digits or others; empty when it means none. */
  public static Optional<LocalDate> read(String typed) {
    String text = arabic(typed.strip());
    Matcher parts = DAY.matcher(text);
    if (parts.matches()) {
      return day(parts.group(3), Integer.parseInt(parts.group(2)), parts.group(1));
    }
    parts = NAMED.matcher(text);
    if (parts.matches()) {
      Month month = MONTHS.get(plain(parts.group(2)));
      return month == null
          ? Optional.empty()
          : day(parts.group(3), month.getValue(), parts.group(1));
    }
    parts = ISO.matcher(text);
    return parts.matches()
        ? day(parts.group(1), Integer.parseInt(parts.group(2)), parts.group(3))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String typedYear, int month, String day) {
    int year = Integer.parseInt(typedYear);
    try {
      return Optional.of(
          LocalDate.of(
              year >= SURELY_BUDDHIST ? year - BUDDHIST_AHEAD : year,
              month,
              Integer.parseInt(day)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** Every month by its names, long and short, in Thai and English. */
  private static Map<String, Month> months() {
    Map<String, Month> names = new HashMap<>();
    for (Locale language : List.of(Locale.of("th", "TH"), Locale.ENGLISH)) {
      for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
        for (Month month : Month.values()) {
          names.put(plain(month.getDisplayName(style, language)), month);
        }
      }
    }
    return Map.copyOf(names);
  }

  private static String plain(String name) {
    return name.replace(".", "").toLowerCase(Locale.ROOT);
  }

  private static String arabic(String text) {
    StringBuilder digits = new StringBuilder(text.length());
    text.chars()
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(c -> digits.append((char) c));
    return digits.toString();
  }
}
