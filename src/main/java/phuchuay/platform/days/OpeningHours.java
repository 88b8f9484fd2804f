package phuchuay.platform.days;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import phuchuay.platform.Time;

/** Whether officers of a system answer now, and when they do next. */
@Component
public class OpeningHours {

  private static final int DAYS_AHEAD = 366;

  private final HoursSettings settings;
  private final Holidays holidays;

  OpeningHours(HoursSettings settings, Holidays holidays) {
    this.settings = settings;
    this.holidays = holidays;
  }

  public boolean isOpen(String system, Instant now) {
    Hours hours = of(system);
    LocalDateTime local = LocalDateTime.ofInstant(now, Time.BANGKOK);
    return open(hours, holidays.reckoning(), local.toLocalDate()) && hours.at(local.toLocalTime());
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

  /** When officers of a system answer, as settings say. */
  public Hours of(String system) {
    Hours hours = settings.hours().get(system);
    if (hours == null) {
      throw new IllegalArgumentException("no hours are set for " + system);
    }
    return hours;
  }
}
