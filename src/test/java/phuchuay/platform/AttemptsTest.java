package phuchuay.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import phuchuay.cast.House;

/** Tries at what may be guessed, counted in the real Redis. */
@House
class AttemptsTest {

  private static final Duration WINDOW = Duration.ofMinutes(15);

  @Autowired Attempts attempts;
  @Autowired StringRedisTemplate redis;

  private final String malee = "malee" + UUID.randomUUID();
  private final String somchai = "somchai" + UUID.randomUUID();

  @Test
  void after_the_last_try_the_next_one_must_wait() {
    for (int i = 0; i < 3; i++) {
      assertThat(attempts.take("otp", malee, 3, WINDOW).allowed()).isTrue();
    }
    Taken refused = attempts.take("otp", malee, 3, WINDOW);
    assertThat(refused.allowed()).isFalse();
    assertThat(refused.away()).isFalse();
    assertThat(refused.retryAfter()).isPositive().isLessThanOrEqualTo(WINDOW);
  }

  @Test
  void another_person_and_another_door_are_counted_apart() {
    assertThat(attempts.take("otp", malee, 1, WINDOW).allowed()).isTrue();
    assertThat(attempts.take("otp", malee, 1, WINDOW).allowed()).isFalse();
    assertThat(attempts.take("otp", somchai, 1, WINDOW).allowed()).isTrue();
    assertThat(attempts.take("sign-in", malee, 1, WINDOW).allowed()).isTrue();
  }

  @Test
  void when_the_time_is_over_one_may_try_again() {
    assertThat(attempts.take("otp", malee, 1, Duration.ofMillis(50)).allowed()).isTrue();
    await().until(() -> attempts.take("otp", malee, 1, Duration.ofMillis(50)).allowed());
  }

  @Test
  void a_refused_try_does_not_make_the_wait_longer() {
    attempts.take("otp", malee, 1, WINDOW);
    Duration first = attempts.take("otp", malee, 1, WINDOW).retryAfter();
    assertThat(attempts.take("otp", malee, 1, WINDOW).retryAfter()).isLessThanOrEqualTo(first);
  }

  @Test
  void a_hundred_at_once_have_no_more_tries_than_one_after_another() throws Exception {
    List<Callable<Boolean>> tries =
        Stream.<Callable<Boolean>>generate(
                () -> () -> attempts.take("otp", malee, 10, WINDOW).allowed())
            .limit(100)
            .toList();
    long allowed = 0;
    try (var threads = Executors.newFixedThreadPool(20)) {
      for (Future<Boolean> one : threads.invokeAll(tries)) {
        allowed += one.get() ? 1 : 0;
      }
    }
    assertThat(allowed).isEqualTo(10);
  }

  @Test
  void where_one_limit_refuses_the_others_are_not_touched() {
    Limit narrow = new Limit("by-person", malee, 1, WINDOW);
    Limit wide = new Limit("by-address", malee, 2, WINDOW);
    assertThat(attempts.take(narrow, wide).allowed()).isTrue();
    assertThat(attempts.take(narrow, wide).allowed()).isFalse();
    assertThat(attempts.take(narrow, wide).allowed()).isFalse();
    assertThat(attempts.take(wide).allowed()).isTrue();
    assertThat(attempts.take(wide).allowed()).isFalse();
  }

  @Test
  void who_was_right_begins_again() {
    attempts.take("otp", malee, 1, WINDOW);
    attempts.forget("otp", malee);
    assertThat(attempts.take("otp", malee, 1, WINDOW).allowed()).isTrue();
  }

  @Test
  void a_right_try_is_given_back_and_the_wrong_ones_stay_counted() {
    attempts.take("otp", malee, 2, WINDOW);
    attempts.take("otp", malee, 2, WINDOW);
    attempts.giveBack("otp", malee);
    assertThat(attempts.take("otp", malee, 2, WINDOW).allowed()).isTrue();
    assertThat(attempts.take("otp", malee, 2, WINDOW).allowed()).isFalse();
  }

  @Test
  void giving_back_what_was_not_taken_gives_nothing() {
    attempts.giveBack("otp", malee);
    attempts.giveBack("otp", malee);
    assertThat(attempts.take("otp", malee, 1, WINDOW).allowed()).isTrue();
    assertThat(attempts.take("otp", malee, 1, WINDOW).allowed()).isFalse();
  }

  @Test
  void redis_does_not_learn_who_it_was() {
    attempts.take("otp", malee, 1, WINDOW);
    assertThat(redis.keys("attempts:otp:*")).isNotEmpty();
    assertThat(redis.keys("*")).noneMatch(key -> key.contains(malee));
  }

  @Test
  void a_counter_does_not_outlive_its_time() {
    attempts.take("otp-life", malee, 5, WINDOW);
    String key = redis.keys("attempts:otp-life:*").iterator().next();
    attempts.take("otp-life", malee, 5, WINDOW);
    assertThat(redis.getExpire(key)).isPositive();
  }

  @Test
  void a_limit_is_for_something() {
    assertThatThrownBy(() -> attempts.take("Malee!", malee, 1, WINDOW))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> attempts.take("otp", malee, 1, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
