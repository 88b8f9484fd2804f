package phuchuay.platform.days;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import phuchuay.platform.TypedDates;

/**
 * Holidays as people write them, one a line: {@code 22 ก.พ. 2570, ชดเชยวันมาฆบูชา}. A question mark
 * before the day says that it is only expected.
 */
record WrittenHolidays(List<Holiday> holidays, List<Mistake> mistakes) {

  static final int LONGEST_NAME = 200;
  private static final int MOST_LINES = 400;
  private static final Pattern LINE =
      Pattern.compile(
          "(?<expected>\\?)?[^\\p{Nd}]*(?<day>\\p{Nd}{4}-\\p{Nd}{2}-\\p{Nd}{2}|.*?\\p{Nd}{4})"
              + "(?!\\p{Nd})[\\s,;:–-]*(?<name>.*)");

  /** A line that cannot be read, and why: DAY, NAME, TWICE or MANY. */
  record Mistake(int line, String text, String why) {}

  static WrittenHolidays read(String text) {
    List<Holiday> holidays = new ArrayList<>();
    List<Mistake> mistakes = new ArrayList<>();
    Set<LocalDate> seen = new HashSet<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < Math.min(lines.size(), MOST_LINES); i++) {
      String line = lines.get(i).replace("\0", "").strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      Optional<Holiday> holiday = holiday(line);
      Optional<String> wrong = holiday.map(h -> wrong(h, seen)).orElse(Optional.of("DAY"));
      int number = i + 1;
      wrong.ifPresentOrElse(
          why -> mistakes.add(new Mistake(number, line, why)),
          () -> holidays.add(holiday.orElseThrow()));
    }
    if (lines.size() > MOST_LINES) {
      mistakes.add(new Mistake(MOST_LINES + 1, lines.get(MOST_LINES), "MANY"));
    }
    return new WrittenHolidays(holidays, mistakes);
  }

  /** What could be read, written so that it is read again. */
  String written() {
    return holidays.stream().map(WrittenHolidays::line).collect(Collectors.joining("\n"));
  }

  private static String line(Holiday holiday) {
    return (holiday.announced() ? "" : "? ") + holiday.date() + ", " + holiday.name();
  }

  private static Optional<Holiday> holiday(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String name = parts.group("name").strip().replaceAll("\\s+", " ");
    boolean announced = parts.group("expected") == null;
    return TypedDates.read(parts.group("day")).map(day -> new Holiday(day, name, announced));
  }

  private static Optional<String> wrong(Holiday holiday, Set<LocalDate> seen) {
    if (holiday.name().isEmpty() || holiday.name().length() > LONGEST_NAME) {
      return Optional.of("NAME");
    }
    return seen.add(holiday.date()) ? Optional.empty() : Optional.of("TWICE");
  }
}
