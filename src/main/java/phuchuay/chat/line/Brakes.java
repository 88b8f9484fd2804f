package phuchuay.chat.line;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps us within LINE's rates, and off LINE while it is down or does not know us. */
@Component
class Brakes {

  private static final Logger log = LoggerFactory.getLogger(Brakes.class);
  private static final Duration LOCKED_OUT = Duration.ofSeconds(30);

  private final CircuitBreaker breaker =
      CircuitBreaker.of(
          "line",
          CircuitBreakerConfig.custom()
              .slidingWindowSize(40)
              .minimumNumberOfCalls(20)
              .failureRateThreshold(80)
              .waitDurationInOpenState(Duration.ofSeconds(3))
              .permittedNumberOfCallsInHalfOpenState(5)
              .build());
  private final Map<String, RateLimiter> paces;

  Brakes(LineSettings settings, MeterRegistry meters) {
    paces =
        Map.of(
            "reply", pace("reply", settings.perSecond()),
            "push", pace("push", settings.perSecond()),
            "loading", pace("loading", Math.min(100, settings.perSecond())));
    Gauge.builder("phuchuay.line.breaker.open", breaker, b -> b.getState().getOrder())
        .register(meters);
  }

  /**
   * Lets one call through, who then tells what it felt or leaves; false while LINE is left alone.
   */
  boolean enter() {
    return breaker.tryAcquirePermission();
  }

  /** Whether nothing holds us back. */
  boolean off() {
    return breaker.getState() == CircuitBreaker.State.CLOSED;
  }

  /** The call that entered was not made. */
  void leave() {
    breaker.releasePermission();
  }

  /** Waits a little for a place in the endpoint's rate; false when there is none. */
  boolean pace(String endpoint) {
    return limiter(endpoint).acquirePermission();
  }

  /** Takes a place in the endpoint's rate if one is free now, for what is nice but not needed. */
  boolean free(String endpoint) {
    return off()
        && limiter(endpoint).getMetrics().getAvailablePermissions() > 0
        && limiter(endpoint).acquirePermission();
  }

  void felt(Outcome outcome) {
    switch (outcome) {
      case Outcome.Unclear(String reason) ->
          breaker.onError(0, TimeUnit.MILLISECONDS, new Failed(reason));
      case Outcome.NotSent(String reason) ->
          breaker.onError(0, TimeUnit.MILLISECONDS, new Failed(reason));
      case Outcome.Locked(String reason) -> {
        log.error("LINE does not accept our channel token; sending pauses for {}", LOCKED_OUT);
        breaker.transitionToOpenStateFor(LOCKED_OUT);
      }
      default -> breaker.onSuccess(0, TimeUnit.MILLISECONDS);
    }
  }

  private RateLimiter limiter(String endpoint) {
    RateLimiter limiter = paces.get(endpoint);
    if (limiter == null) {
      throw new IllegalArgumentException(endpoint);
    }
    return limiter;
  }

  private static RateLimiter pace(String name, int perSecond) {
    return RateLimiter.of(
        name,
        RateLimiterConfig.custom()
            .limitRefreshPeriod(Duration.ofMillis(100))
            .limitForPeriod(Math.max(1, perSecond / 10))
            .timeoutDuration(Duration.ofSeconds(5))
            .build());
  }

  private static final class Failed extends Exception {
    Failed(String reason) {
      super(reason);
    }
  }
}
