package phuchuay.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThaiDatesTest {

  private final ThaiDates dates = new ThaiDates();

  @Test
  void a_day_is_counted_in_the_buddhist_era_and_in_bangkok() {
    assertThat(dates.day(Instant.parse("2027-01-15T03:30:00Z"))).isEqualTo("15 ม.ค. 2570");
    assertThat(dates.day(Instant.parse("2026-12-31T17:00:00Z"))).isEqualTo("1 ม.ค. 2570");
  }

  @Test
  void a_time_has_a_dot() {
    assertThat(dates.time(Instant.parse("2027-01-15T03:05:00Z"))).isEqualTo("10.05");
  }
}
