package phuchuay.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phuchuay.platform.Time;

class MovableClockTest {

  @TempDir Path path;

  private Instant real = Instant.parse("2027-01-31T05:00:00Z");
  private MovableClock clock;

  @BeforeEach
  void set() {
    clock = new MovableClock(DataFolder.at(path), () -> real);
  }

  @Test
  void it_tells_the_real_time_in_bangkok_until_it_is_moved() {
    assertThat(clock.instant()).isEqualTo(real);
    assertThat(clock.getZone()).isEqualTo(Time.BANGKOK);
  }

  @Test
  void a_period_is_counted_by_the_calendar_from_the_real_time() {
    clock.move("P1M");
    clock.move("P1M");

    assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2027, 2, 28));
    assertThat(clock.withZone(ZoneOffset.UTC).instant()).isEqualTo(clock.instant());
  }

  @Test
  void hours_can_be_given_and_zero_returns_to_the_real_time() {
    clock.move("PT3H");
    assertThat(clock.instant()).isEqualTo(real.plusSeconds(3 * 3600));

    clock.move("P0D");
    assertThat(clock.instant()).isEqualTo(real);
  }

  @Test
  void it_never_goes_back_nor_too_far() {
    for (String offset : new String[] {"-P1D", "P-1D", "PT-1S", "P11Y", "tomorrow", ""}) {
      assertThatThrownBy(() -> clock.move(offset)).isInstanceOf(DateTimeException.class);
    }
    assertThat(clock.instant()).isEqualTo(real);
  }

  @Test
  void a_restart_keeps_it_moved() {
    clock.move("P150D");

    MovableClock restarted = new MovableClock(DataFolder.at(path), () -> real);
    assertThat(restarted.instant()).isEqualTo(clock.instant()).isAfter(real);
  }

  @Test
  void a_second_instance_follows_within_two_seconds() {
    MovableClock second = new MovableClock(DataFolder.at(path), () -> real);
    assertThat(second.instant()).isEqualTo(real);
    clock.move("P150D");
    real = real.plusSeconds(2);

    assertThat(second.instant()).isEqualTo(clock.instant());
  }
}
