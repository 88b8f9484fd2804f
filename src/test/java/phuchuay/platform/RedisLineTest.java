package phuchuay.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Redis goes away: what it guards stays shut, and nobody waits for it. */
class RedisLineTest {

  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final Duration FAR_BELOW_A_DRIVERS_PATIENCE = Duration.ofSeconds(20);
  private static final Fingerprints FINGERPRINTS =
      new Fingerprints(Base64.getEncoder().encodeToString(new byte[32]));

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @Test
  void while_redis_is_away_nobody_may_try_and_when_it_is_back_they_may() {
    try (OwnRedis redis = new OwnRedis()) {
      redis.comes();
      Attempts attempts = attempts(redis.port());
      await().until(() -> attempts.take("otp", "malee", 100, WINDOW).allowed());
      redis.goes();
      Taken refused = attempts.take("otp", "malee", 100, WINDOW);
      assertThat(refused.allowed()).isFalse();
      assertThat(refused.away()).isTrue();
      assertThat(refused.retryAfter()).isPositive();
      assertThat(unanswered()).isPositive();
      attempts.forget("otp", "malee");
      attempts.giveBack("otp", "malee");
      redis.comes();
      await()
          .atMost(FAR_BELOW_A_DRIVERS_PATIENCE)
          .until(() -> attempts.take("otp", "malee", 100, WINDOW).allowed());
    }
  }

  @Test
  void where_no_redis_ever_was_nobody_may_try() {
    Attempts attempts = attempts(new OwnRedis().port());
    assertThat(attempts.take("otp", "malee", 100, WINDOW)).isEqualTo(Taken.AWAY);
  }

  @Test
  void a_redis_that_accepts_and_never_answers_holds_nobody_up() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 200, InetAddress.getLoopbackAddress())) {
      Attempts attempts = attempts(mute.getLocalPort());
      Callable<Taken> tries = () -> attempts.take("otp", "malee", 100, WINDOW);
      assertTimeoutPreemptively(
          FAR_BELOW_A_DRIVERS_PATIENCE,
          () -> {
            try (var crowd = Executors.newFixedThreadPool(50)) {
              for (Future<Taken> one : crowd.invokeAll(Collections.nCopies(2_000, tries))) {
                assertThat(one.get()).isEqualTo(Taken.AWAY);
              }
            }
          });
      assertThat(unanswered()).isEqualTo(2_000);
    }
  }

  @Test
  void whoever_asks_learns_that_it_is_away_and_not_how() {
    RedisLine line = OwnRedis.line(new OwnRedis().port(), meters);
    assertThatThrownBy(() -> line.ask(redis -> redis.hasKey("x")))
        .isInstanceOf(RedisAway.class)
        .hasMessage("Redis is away");
    assertThat(RedisAway.causes(new IllegalStateException(new RedisAway(null)))).isTrue();
    assertThat(RedisAway.causes(new IllegalStateException())).isFalse();
  }

  private Attempts attempts(int port) {
    return new Attempts(OwnRedis.line(port, meters), FINGERPRINTS);
  }

  private double unanswered() {
    return meters.counter("phuchuay.redis.unanswered").count();
  }
}
