package phuchuay.platform.days;

import static phuchuay.platform.days.FiscalYear.BUDDHIST_AHEAD;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import phuchuay.platform.Time;

/** One Buddhist year of the calendar as a page shows it. */
@Component
class CalendarYears {

  private static final int FIRST = 2500;
  private static final int LAST = 2700;

  private final Holidays holidays;
  private final HolidayFile file;
  private final Clock clock;

  CalendarYears(Holidays holidays, HolidayFile file, Clock clock) {
    this.holidays = holidays;
    this.file = file;
    this.clock = clock;
  }

  void show(@Nullable Integer asked, Model page) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Time.BANGKOK);
    int thisYear = today.getYear() + BUDDHIST_AHEAD;
    int year = asked == null || asked < FIRST || asked > LAST ? thisYear : asked;
    List<Holiday> days = holidays.between(first(year), first(year + 1).minusDays(1));
    page.addAttribute("today", today);
    page.addAttribute("year", year);
    page.addAttribute("years", years(thisYear, year));
    page.addAttribute("days", days);
    page.addAttribute("announced", days.stream().filter(Holiday::announced).count());
    page.addAttribute("awaited", awaited(year, days));
    page.addAttribute("working", working(year));
  }

  private TreeSet<Integer> years(int thisYear, int shown) {
    TreeSet<Integer> years = new TreeSet<>(List.of(thisYear, thisYear + 1, shown));
    holidays.between(first(FIRST), first(LAST)).stream()
        .map(day -> day.date().getYear() + BUDDHIST_AHEAD)
        .forEach(years::add);
    return years;
  }

  /** Holidays that are still without a day. */
  private List<String> awaited(int year, List<Holiday> days) {
    return file.awaited(year).stream()
        .filter(name -> days.stream().noneMatch(day -> day.name().contains(name)))
        .toList();
  }

  private long working(int year) {
    return first(year).datesUntil(first(year + 1)).filter(holidays.reckoning()::works).count();
  }

  private static LocalDate first(int year) {
    return LocalDate.of(year - BUDDHIST_AHEAD, 1, 1);
  }
}
