package phuchuay.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import phuchuay.platform.RealTime;

class GuessesTest {

  private Instant now = Instant.parse("2027-01-15T03:30:00Z");
  private final Guesses guesses =
      new Guesses(
          new RealTime() {
            @Override
            public Instant instant() {
              return now;
            }
          });

  @Test
  void a_person_at_an_address_has_ten_tries_in_fifteen_minutes() {
    tries(10, "malee", "10.0.0.1");
    assertThat(guesses.admit("malee", "10.0.0.1")).isFalse();
    assertThat(guesses.admit("somchai", "10.0.0.1")).isTrue();
    assertThat(guesses.admit("malee", "10.0.0.2")).isTrue();
    now = now.plus(Guesses.WINDOW);
    assertThat(guesses.admit("malee", "10.0.0.1")).isTrue();
  }

  @Test
  void many_addresses_together_have_fifty_tries_at_one_person() {
    for (int i = 0; i < 50; i++) {
      assertThat(guesses.admit("malee", "10.0.0." + i)).isTrue();
    }
    assertThat(guesses.admit("malee", "10.0.1.1")).isFalse();
  }

  @Test
  void one_address_has_fifty_tries_at_many_people() {
    for (int i = 0; i < 50; i++) {
      assertThat(guesses.admit("person " + i, "10.0.0.1")).isTrue();
    }
    assertThat(guesses.admit("malee", "10.0.0.1")).isFalse();
  }

  @Test
  void a_right_try_does_not_count() {
    for (int i = 0; i < 100; i++) {
      assertThat(guesses.admit("malee", "10.0.0.1")).isTrue();
      guesses.wasRight("malee", "10.0.0.1");
    }
  }

  @Test
  void more_than_can_be_counted_is_refused_until_the_old_ones_are_over() {
    for (int i = 0; i <= Guesses.COUNTED_AT_ONCE / 3; i++) {
      guesses.admit("person " + i, "address " + i);
    }
    assertThat(guesses.admit("malee", "10.0.0.1")).isFalse();
    now = now.plus(Guesses.WINDOW);
    assertThat(guesses.admit("malee", "10.0.0.1")).isTrue();
  }

  private void tries(int times, String person, String address) {
    for (int i = 0; i < times; i++) {
      assertThat(guesses.admit(person, address)).isTrue();
    }
  }
}
