package phuchuay.mail;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Leaves the mail server alone while it is down or does not let us in. */
@Component
class Brakes {

  private static final Logger log = LoggerFactory.getLogger(Brakes.class);
  private static final Duration LOCKED_OUT = Duration.ofSeconds(30);

  private final CircuitBreaker breaker =
      CircuitBreaker.of(
          "mail",
          CircuitBreakerConfig.custom()
              .slidingWindowSize(10)
              .minimumNumberOfCalls(5)
              .failureRateThreshold(80)
              .waitDurationInOpenState(Duration.ofSeconds(15))
              .permittedNumberOfCallsInHalfOpenState(1)
              .build());
  private final MeterRegistry meters;

  Brakes(MeterRegistry meters) {
    this.meters = meters;
    Gauge.builder("phuchuay.mail.breaker.open", breaker, b -> b.getState().getOrder())
        .register(meters);
  }

  /** Lets one try through, which then tells what it felt or leaves. */
  boolean enter() {
    return breaker.tryAcquirePermission();
  }

  /** The try that entered was not made. */
  void leave() {
    breaker.releasePermission();
  }

  void felt(Outcome outcome) {
    String kind = outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    meters.counter("phuchuay.mail.tries", "outcome", kind).increment();
    switch (outcome) {
      case Outcome.NotSent(String reason) -> failed(reason);
      case Outcome.Unclear(String reason) -> failed(reason);
      case Outcome.Locked(String reason) -> {
        log.error("the mail server does not let us in ({}), we wait {}", reason, LOCKED_OUT);
        breaker.transitionToOpenStateFor(LOCKED_OUT);
      }
      default -> breaker.onSuccess(0, TimeUnit.MILLISECONDS);
    }
  }

  /** Forgets what was felt, for tests of a server that fails. */
  void release() {
    breaker.reset();
  }

  private void failed(String reason) {
    breaker.onError(0, TimeUnit.MILLISECONDS, new Exception(reason));
    if (breaker.getState() == CircuitBreaker.State.OPEN) {
      log.warn("the mail server cannot be used ({}), mails wait", reason);
    }
  }
}
