package phuchuay.platform.days;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import phuchuay.platform.Time;

/** Whether officers of a system answer now, and when they do next. */
@Component
public class OpeningHours {

  private static final int DAYS_AHEAD = 366;

  private final Function<String, Hours> all;
  private final Holidays holidays;

  @Autowired
  OpeningHours(KeptHours kept, Holidays holidays) {
    this(kept::of, holidays);
  }

  OpeningHours(Function<String, Hours> all, Holidays holidays) {
    this.all = all;
    this.holidays = holidays;
  }

  /** As it would be if a system had these hours. */
  public OpeningHours imagining(String system, Hours hours) {
    return new OpeningHours(one -> one.equals(system) ? hours : of(one), holidays);
  }

  public boolean isOpen(String system, Instant now) {
    Hours hours = of(system);
    LocalDateTime local = LocalDateTime.ofInstant(now, Time.BANGKOK);
    return open(hours, holidays.reckoning(), local.toLocalDate()) && hours.at(local.toLocalTime());
  }

  /** Whether it is a day at work and they are away for lunch only. */
  public boolean atLunch(String system, Instant now) {
    Hours hours = of(system);
    LocalDateTime local = LocalDateTime.ofInstant(now, Time.BANGKOK);
    return open(hours, holidays.reckoning(), local.toLocalDate())
        && hours.lunchAt(local.toLocalTime());
  }

  /** Now, if they are there; else the moment at which they come. */
  public Instant opensNext(String system, Instant now) {
    if (isOpen(system, now)) {
      return now;
    }
    Hours hours = of(system);
    Reckoning calendar = holidays.reckoning();
    LocalDate today = LocalDate.ofInstant(now, Time.BANGKOK);
    return Stream.iterate(today, day -> day.plusDays(1))
        .limit(DAYS_AHEAD)
        .filter(day -> open(hours, calendar, day))
        .flatMap(day -> hours.openings().stream().map(day::atTime))
        .map(opening -> opening.atZone(Time.BANGKOK).toInstant())
        .filter(opening -> opening.isAfter(now))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a year without a day at work"));
  }

  private static boolean open(Hours hours, Reckoning calendar, LocalDate day) {
    return hours.on(day.getDayOfWeek()) && !calendar.holiday(day);
  }

  /** When officers of a system answer: as a leader has set it, else as settings say. */
  public Hours of(String system) {
    return all.apply(system);
  }
}
