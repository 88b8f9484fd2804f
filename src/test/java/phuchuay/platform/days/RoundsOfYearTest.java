package phuchuay.platform.days;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundsOfYearTest {

  private static final RoundsOfYear HALVES = rounds("--01-01", "--07-01");
  private static final RoundsOfYear LATE = rounds("--03-01", "--09-01");

  @Test
  void each_round_lasts_until_the_eve_of_the_next() {
    assertThat(HALVES.of(2570))
        .containsExactly(
            new Round(2570, 1, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 6, 30)),
            new Round(2570, 2, LocalDate.of(2027, 7, 1), LocalDate.of(2027, 12, 31)));
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-01, 2570, 1",
    "2027-08-31, 2570, 1",
    "2027-09-01, 2570, 2",
    "2027-12-31, 2570, 2",
    "2028-01-01, 2570, 2",
    "2028-02-29, 2570, 2",
    "2028-03-01, 2571, 1"
  })
  void a_day_before_the_years_first_round_is_of_the_last_one_before(
      LocalDate day, int year, int number) {
    assertThat(LATE.on(day)).isEqualTo(LATE.round(year, number));
  }

  @Test
  void every_day_is_in_exactly_one_round() {
    for (RoundsOfYear rounds : List.of(HALVES, LATE, rounds("--01-01"), rounds("--10-01"))) {
      LocalDate.of(2026, 1, 1)
          .datesUntil(LocalDate.of(2030, 1, 1))
          .forEach(
              day -> {
                Round round = rounds.on(day);
                assertThat(day).isBetween(round.first(), round.last());
                assertThat(rounds.of(round.year())).contains(round);
              });
    }
  }

  @Test
  void rounds_that_no_year_could_have_are_a_mistake() {
    assertThatThrownBy(() -> rounds()).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> rounds("--07-01", "--01-01"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> rounds("--01-01", "--01-01"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> rounds("--02-29")).isInstanceOf(IllegalArgumentException.class);
  }

  private static RoundsOfYear rounds(String... starts) {
    return new RoundsOfYear(List.of(starts).stream().map(MonthDay::parse).toList());
  }
}
