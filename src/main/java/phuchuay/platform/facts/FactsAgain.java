package phuchuay.platform.facts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells facts again that somebody could not hear: every minute at first, then ever more rarely, but
 * never not. Of two instances one does.
 */
@Component
class FactsAgain {

  private static final int AT_ONCE = 100;
  private static final int MOST_DOUBLED = 6;

  private final FailedEventPublications failed;
  private final Clock clock;

  FactsAgain(FailedEventPublications failed, Clock clock) {
    this.failed = failed;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 60_000)
  void tell() {
    failed.resubmit(
        ResubmissionOptions.defaults()
            .withBatchSize(AT_ONCE)
            .withMaxInFlight(AT_ONCE)
            .withFilter(this::isTime));
  }

  private boolean isTime(EventPublication fact) {
    Instant last =
        fact.getLastResubmissionDate() == null
            ? fact.getPublicationDate()
            : fact.getLastResubmissionDate();
    int doubled = Math.min(fact.getCompletionAttempts(), MOST_DOUBLED);
    return last.plus(Duration.ofMinutes(1L << doubled)).isBefore(clock.instant());
  }
}
