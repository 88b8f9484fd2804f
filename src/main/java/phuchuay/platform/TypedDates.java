package phuchuay.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people type them: day, month, year, of the Buddhist era (พ.ศ.) or the common one. */
public final class TypedDates {

  private static final Pattern DAY =
      Pattern.compile("(\\d{1,2})\\s*[/.\\- ]\\s*(\\d{1,2})\\s*[/.\\- ]\\s*(\\d{4})");
  private static final int BUDDHIST_AHEAD = 543;
  private static final int SURELY_BUDDHIST = 2400;

  private TypedDates() {}

  /** The day that "15/1/2570" means, in Thai digits or others; empty when it means none. */
  public static Optional<LocalDate> read(String typed) {
    Matcher parts = DAY.matcher(arabic(typed.strip()));
    if (!parts.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(parts.group(3));
    try {
      return Optional.of(
          LocalDate.of(
              year >= SURELY_BUDDHIST ? year - BUDDHIST_AHEAD : year,
              Integer.parseInt(parts.group(2)),
              Integer.parseInt(parts.group(1))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static String arabic(String text) {
    StringBuilder digits = new StringBuilder(text.length());
    text.chars()
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(c -> digits.append((char) c));
    return digits.toString();
  }
}
