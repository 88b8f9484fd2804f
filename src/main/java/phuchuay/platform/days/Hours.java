package phuchuay.platform.days;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import phuchuay.platform.CannotStart;

/**
 * When officers of a system answer (เวลาทำการ), in Bangkok; never on a public holiday.
 *
 * @param days Monday to Friday if none are named
 * @param close from then on nobody is there
 * @param lunch when nobody is there in between
 * @param stated whether the agency has told these; if not, they are the usual hours of offices
 */
public record Hours(
    @Nullable Set<DayOfWeek> days,
    LocalTime open,
    LocalTime close,
    @Nullable Pause lunch,
    boolean stated) {

  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  /** When nobody is there in the middle of a day. */
  public record Pause(LocalTime from, LocalTime until) {}

  public Hours {
    Stream<LocalTime> order =
        lunch == null
            ? Stream.of(open, close)
            : Stream.of(open, lunch.from(), lunch.until(), close);
    List<LocalTime> times = order.toList();
    if (!times.equals(times.stream().distinct().sorted().toList())) {
      throw new CannotStart("phuchuay.hours: a day opens before lunch and closes after it.");
    }
    days = days == null || days.isEmpty() ? WEEKDAYS : Set.copyOf(days);
  }

  /** The days of the week, Monday first. */
  public List<DayOfWeek> weekdays() {
    return days == null ? List.of() : days.stream().sorted().toList();
  }

  boolean on(DayOfWeek day) {
    return days != null && days.contains(day);
  }

  boolean lunchAt(LocalTime time) {
    return lunch != null && !time.isBefore(lunch.from()) && time.isBefore(lunch.until());
  }

  boolean at(LocalTime time) {
    return !lunchAt(time) && !time.isBefore(open) && time.isBefore(close);
  }

  /** The moments of a day at which somebody comes. */
  List<LocalTime> openings() {
    return lunch == null ? List.of(open) : List.of(open, lunch.until());
  }
}
