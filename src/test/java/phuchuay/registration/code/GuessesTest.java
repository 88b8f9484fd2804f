package phuchuay.registration.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import phuchuay.account.AccountSystem;
import phuchuay.cast.House;
import phuchuay.platform.Attempts;
import phuchuay.platform.OwnRedis;
import phuchuay.registration.Office;
import phuchuay.registration.RegistrationSettings;
import phuchuay.registration.RegistrationSettings.Allowance;
import phuchuay.registration.RegistrationSettings.Guessing;

/** How often codes may be guessed; the counters of a test are its own. */
@House
class GuessesTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final List<Allowance> PLENTY = List.of(new Allowance(1000, HOUR));

  @Autowired Attempts attempts;
  @Autowired RegistrationSettings settings;

  @Autowired StringRedisTemplate redis;

  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final Guesser malee = Guesser.at("malee " + UUID.randomUUID());

  @BeforeEach
  void nobody_has_guessed() {
    Office.forgetGuesses(redis);
  }

  @Test
  void one_person_has_no_more_than_ten_wrong_ones_whatever_the_settings_say() {
    assertThat(settings.guessing().person()).allMatch(allowance -> allowance.most() <= 10);
    assertThat(settings.guessing().person().getLast().most()).isEqualTo(10);
  }

  @Test
  void the_wait_grows_with_every_round_of_wrong_ones() {
    Guesses guesses = guesses(settings.guessing().person(), PLENTY, PLENTY);
    int allowed = 0;
    while (guesses.take(malee).allowed()) {
      allowed++;
    }
    assertThat(allowed).isEqualTo(3);
    assertThat(guesses.take(malee).retryAfter()).isLessThanOrEqualTo(Duration.ofMinutes(1));
    assertThat(settings.guessing().person())
        .extracting(Allowance::within)
        .isSortedAccordingTo(Duration::compareTo);
  }

  @Test
  void who_waits_may_try_again_and_waits_longer_the_next_time() {
    List<Allowance> tiers =
        List.of(new Allowance(2, Duration.ofMillis(80)), new Allowance(3, Duration.ofHours(9)));
    Guesses guesses = guesses(tiers, PLENTY, PLENTY);
    guesses.take(malee);
    guesses.take(malee);
    assertThat(guesses.take(malee).retryAfter()).isLessThanOrEqualTo(Duration.ofMillis(80));
    await().until(() -> guesses.take(malee).allowed());
    assertThat(guesses.take(malee).retryAfter()).isGreaterThan(Duration.ofHours(8));
  }

  @Test
  void a_right_one_does_not_count_and_does_not_wipe_out_the_wrong_ones() {
    Guesses guesses = guesses(List.of(new Allowance(3, HOUR)), PLENTY, PLENTY);
    for (int round = 0; round < 3; round++) {
      assertThat(guesses.take(malee).allowed()).isTrue();
      guesses.wrong();
      if (guesses.take(malee).allowed()) {
        guesses.right(malee);
      }
    }
    assertThat(guesses.take(malee).allowed()).isFalse();
  }

  @Test
  void an_agency_is_guessed_for_only_so_often_by_however_many_phones() {
    UUID agency = UUID.randomUUID();
    Guesses guesses = guesses(PLENTY, List.of(new Allowance(4, HOUR)), PLENTY);
    long allowed =
        IntStream.range(0, 20)
            .filter(_ -> guesses.take(Guesser.phone("U" + UUID.randomUUID(), agency)).allowed())
            .count();
    assertThat(allowed).isEqualTo(4);
    assertThat(guesses.take(Guesser.phone("U" + UUID.randomUUID(), UUID.randomUUID())).allowed())
        .isTrue();
  }

  @Test
  void everybody_together_is_stopped_with_an_alarm_and_who_comes_from_a_chat_goes_on() {
    Guesses guesses = guesses(PLENTY, PLENTY, List.of(new Allowance(1, HOUR)));
    while (guesses.take(Guesser.at("a" + UUID.randomUUID())).allowed()) {
      guesses.wrong();
    }
    assertThat(refused("everybody")).isEqualTo(1);
    assertThat(guesses.take(malee).allowed()).isFalse();
    assertThat(guesses.take(Guesser.phone("U" + UUID.randomUUID(), null)).allowed()).isTrue();
  }

  @Test
  void nobody_guesses_while_nobody_can_count() {
    try (OwnRedis own = new OwnRedis()) {
      own.comes();
      Guesses guesses = new Guesses(own.attempts(), with(PLENTY, PLENTY, PLENTY), meters);
      await().until(() -> guesses.take(malee).allowed());
      own.goes();
      assertThat(guesses.take(malee).allowed()).isFalse();
      assertThat(guesses.take(malee).away()).isTrue();
      assertThat(refused("away")).isEqualTo(2);
    }
  }

  private double refused(String limit) {
    return meters
        .get("phuchuay.registration.guesses.refused")
        .tag("limit", limit)
        .counter()
        .count();
  }

  private Guesses guesses(
      List<Allowance> person, List<Allowance> agency, List<Allowance> everybody) {
    return new Guesses(attempts, with(person, agency, everybody), meters);
  }

  private RegistrationSettings with(
      List<Allowance> person, List<Allowance> agency, List<Allowance> everybody) {
    return new RegistrationSettings(
        Set.of(AccountSystem.GPP),
        true,
        settings.codeLife(),
        settings.paperLife(),
        settings.remindBefore(),
        settings.mostCodes(),
        settings.openRequests(),
        settings.confirmationLife(),
        settings.mailsADay(),
        new Guessing(person, agency, everybody, PLENTY),
        "",
        "");
  }
}
