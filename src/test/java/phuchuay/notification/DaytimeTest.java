package phuchuay.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** Nobody is woken by a clock; hours are Bangkok's. */
class DaytimeTest {

  private final Daytime day = new Daytime(LocalTime.of(8, 0), LocalTime.of(20, 0));

  @Test
  void what_rings_at_midnight_is_told_the_same_morning() {
    assertThat(day.next(bangkok("2027-01-15T00:00:00"))).isEqualTo(bangkok("2027-01-15T08:00:00"));
    assertThat(day.next(bangkok("2027-01-15T07:59:59"))).isEqualTo(bangkok("2027-01-15T08:00:00"));
  }

  @Test
  void what_rings_by_day_is_told_at_once() {
    assertThat(day.next(bangkok("2027-01-15T08:00:00"))).isEqualTo(bangkok("2027-01-15T08:00:00"));
    assertThat(day.next(bangkok("2027-01-15T19:59:59"))).isEqualTo(bangkok("2027-01-15T19:59:59"));
  }

  @Test
  void what_rings_late_waits_for_the_next_morning() {
    assertThat(day.next(bangkok("2027-12-31T20:00:00"))).isEqualTo(bangkok("2028-01-01T08:00:00"));
  }

  private static Instant bangkok(String local) {
    return Instant.parse(local + "+07:00");
  }
}
