package phuchuay.console.hours;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import phuchuay.platform.days.Hours;

/**
 * The form in which leaders set hours; it keeps what was typed.
 *
 * @param days Monday is 1
 * @param seen the version that the form was filled from
 */
record HoursForm(
    @Nullable String system,
    @Nullable List<Integer> days,
    @Nullable String open,
    @Nullable String close,
    @Nullable Boolean lunch,
    @Nullable String from,
    @Nullable String until,
    @Nullable Boolean stated,
    @Nullable Long seen) {

  /** 8.30, 08:30, 0830, and the same in Thai digits. */
  private static final Pattern TIME = Pattern.compile("(\\p{Nd}{1,2})[.:]?(\\p{Nd}{2})");

  static HoursForm of(String system, Hours hours, long version) {
    Hours.Pause lunch = hours.lunch();
    return new HoursForm(
        system,
        hours.weekdays().stream().map(DayOfWeek::getValue).toList(),
        field(hours.open()),
        field(hours.close()),
        lunch != null,
        lunch == null ? "12.00" : field(lunch.from()),
        lunch == null ? "13.00" : field(lunch.until()),
        hours.stated(),
        version);
  }

  /** What is wrong with it, by field, as pages call it; empty if nothing is. */
  Map<String, String> mistakes() {
    Map<String, String> mistakes = new LinkedHashMap<>();
    if (known().isEmpty()) {
      mistakes.put("days", "missing");
    }
    unread("open", open, mistakes);
    unread("close", close, mistakes);
    if (eating()) {
      unread("from", from, mistakes);
      unread("until", until, mistakes);
    }
    if (mistakes.keySet().stream().allMatch("days"::equals)) {
      tooEarly().ifPresent(field -> mistakes.put(field, "order"));
    }
    return mistakes;
  }

  /** The first time of the day that is not later than the one before it. */
  private Optional<String> tooEarly() {
    List<String> fields =
        eating() ? List.of("open", "from", "until", "close") : List.of("open", "close");
    List<LocalTime> times = times();
    return IntStream.range(1, times.size())
        .filter(i -> !times.get(i).isAfter(times.get(i - 1)))
        .mapToObj(fields::get)
        .findFirst();
  }

  /** To be asked only when nothing is wrong. */
  Hours hours() {
    Hours.Pause pause = eating() ? new Hours.Pause(time(from), time(until)) : null;
    return new Hours(
        known().stream().map(DayOfWeek::of).collect(Collectors.toSet()),
        time(open),
        time(close),
        pause,
        Boolean.TRUE.equals(stated));
  }

  private boolean eating() {
    return Boolean.TRUE.equals(lunch);
  }

  private List<Integer> known() {
    return days == null ? List.of() : days.stream().filter(day -> day >= 1 && day <= 7).toList();
  }

  private List<LocalTime> times() {
    Stream<@Nullable String> typed =
        eating() ? Stream.of(open, from, until, close) : Stream.of(open, close);
    return typed.map(HoursForm::time).toList();
  }

  private static void unread(String field, @Nullable String typed, Map<String, String> mistakes) {
    if (read(typed).isEmpty()) {
      mistakes.put(field, "unread");
    }
  }

  private static LocalTime time(@Nullable String typed) {
    return read(typed).orElseThrow();
  }

  private static Optional<LocalTime> read(@Nullable String typed) {
    Matcher time = TIME.matcher(typed == null ? "" : typed.strip());
    if (!time.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(time.group(1));
    int minute = Integer.parseInt(time.group(2));
    return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
  }

  private static String field(LocalTime time) {
    return "%02d.%02d".formatted(time.getHour(), time.getMinute());
  }
}
