package phuchuay.platform.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list that comes with us agrees with itself. */
class HolidayFileTest {

  private static final String INSTEAD = "ชดเชย";

  private final HolidayFile file = new HolidayFile();
  private final Set<LocalDate> days =
      file.holidays().stream().map(Holiday::date).collect(Collectors.toSet());

  @ParameterizedTest
  @CsvSource({"2026, 22, 22", "2027, 22, 14", "2028, 23, 14"})
  void each_year_has_its_holidays_and_says_which_are_announced(int year, int all, int announced) {
    List<Holiday> ofYear =
        file.holidays().stream().filter(h -> h.date().getYear() == year).toList();
    assertThat(ofYear).hasSize(all);
    assertThat(ofYear.stream().filter(Holiday::announced)).hasSize(announced);
  }

  @Test
  void a_holiday_on_a_day_off_is_made_up_for_on_the_next_working_day() {
    Set<LocalDate> made =
        file.holidays().stream()
            .filter(holiday -> holiday.name().startsWith(INSTEAD))
            .map(Holiday::date)
            .collect(Collectors.toSet());
    Set<LocalDate> needed =
        file.holidays().stream()
            .filter(holiday -> weekend(holiday.date()) && holiday.date().isBefore(lastEve()))
            .map(holiday -> madeUp(holiday.date(), made))
            .collect(Collectors.toSet());
    assertThat(made).isEqualTo(needed).hasSizeGreaterThan(8);
  }

  @Test
  void after_the_announced_year_no_moon_and_no_making_up_is_taken_for_certain() {
    assertThat(file.holidays())
        .filteredOn(holiday -> holiday.date().getYear() > 2026)
        .filteredOn(
            holiday ->
                Stream.of(INSTEAD, "บูชา", "พรรษา", "พิเศษ")
                    .anyMatch(word -> holiday.name().contains(word)))
        .hasSizeGreaterThan(10)
        .noneMatch(
            holiday -> holiday.announced() && !holiday.name().startsWith("วันเฉลิมพระชนมพรรษา"));
    assertThat(file.awaited(2570)).containsExactly("วันพืชมงคล");
    assertThat(file.awaited(2569)).isEmpty();
  }

  /** New Year's Eve of 2571 is a Sunday: made up for in a year that the list does not have. */
  private static LocalDate lastEve() {
    return LocalDate.of(2028, 12, 31);
  }

  private LocalDate madeUp(LocalDate missed, Set<LocalDate> made) {
    LocalDate day = missed.plusDays(1);
    while (weekend(day) || days.contains(day) && !made.contains(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
  }
}
