package phuchuay.platform.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiscalYearTest {

  @ParameterizedTest
  @CsvSource({
    "2026-09-30, 2569",
    "2026-10-01, 2570",
    "2027-01-01, 2570",
    "2027-09-30, 2570",
    "2027-10-01, 2571"
  })
  void a_fiscal_year_begins_in_october_of_the_year_before(LocalDate day, int year) {
    assertThat(FiscalYear.of(day)).isEqualTo(new FiscalYear(year));
  }

  @Test
  void it_has_a_first_and_a_last_day_and_ends_at_midnight_in_bangkok() {
    FiscalYear year = new FiscalYear(2570);
    assertThat(year.first()).isEqualTo("2026-10-01");
    assertThat(year.last()).isEqualTo("2027-09-30");
    assertThat(year.begins()).isEqualTo("2026-09-30T17:00:00Z");
    assertThat(year.ends()).isEqualTo("2027-09-30T17:00:00Z");
  }

  @Test
  void the_moment_before_midnight_is_still_of_the_old_year() {
    Instant midnight = Instant.parse("2026-09-30T17:00:00Z");
    assertThat(FiscalYear.of(midnight)).isEqualTo(new FiscalYear(2570));
    assertThat(FiscalYear.of(midnight.minusMillis(1))).isEqualTo(new FiscalYear(2569));
  }
}
