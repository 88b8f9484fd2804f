package phuchuay.mail;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import phuchuay.platform.Failures;
import phuchuay.platform.Lanes;

/**
 * Sends what waits, a few at once: claimed before and settled after, and no database connection is
 * held while the mail server takes its time.
 */
@Component
class Outbox {

  private static final Logger log = LoggerFactory.getLogger(Outbox.class);
  private static final Duration OVER = Duration.ofNanos(-1);

  private final Queue queue;
  private final Try sending;
  private final Brakes brakes;
  private final int atOnce;
  private final Duration patience;
  private final Lanes<Integer> lanes = new Lanes<>("mailing", _ -> sendNext());
  private final Map<Long, Integer> underWay = new ConcurrentHashMap<>();
  private volatile boolean stopping;

  Outbox(
      Queue queue,
      Try sending,
      Brakes brakes,
      MailSettings settings,
      @Value("${spring.lifecycle.timeout-per-shutdown-phase}") Duration patience) {
    this.queue = queue;
    this.sending = sending;
    this.brakes = brakes;
    this.atOnce = settings.atOnce();
    this.patience = patience;
  }

  /** Something was committed. */
  void wake() {
    lanes.wake(ThreadLocalRandom.current().nextInt(atOnce));
  }

  /** Whatever is due and nobody works on: left behind by another, or waiting for its time. */
  @Scheduled(fixedDelay = 1000)
  void sweep() {
    if (queue.due()) {
      for (int lane = 0; lane < atOnce; lane++) {
        lanes.wake(lane);
      }
    }
  }

  @Scheduled(fixedDelay = 5000)
  void renew() {
    Map<Long, Integer> now = Map.copyOf(underWay);
    if (!now.isEmpty()) {
      queue.renew(now);
    }
  }

  /** Whether nothing is under way. */
  boolean idle() {
    return underWay.isEmpty();
  }

  private Duration sendNext() {
    if (stopping || !brakes.enter()) {
      return OVER;
    }
    try {
      Optional<Waiting> mail = claimed();
      mail.ifPresent(this::send);
      return mail.isPresent() ? Duration.ZERO : OVER;
    } catch (RuntimeException failure) {
      log.warn("could not work on a mail, the sweep will: {}", Failures.whereabouts(failure));
      return OVER;
    }
  }

  private Optional<Waiting> claimed() {
    Optional<Waiting> mail = Optional.empty();
    try {
      mail = queue.claim();
      return mail;
    } finally {
      if (mail.isEmpty()) {
        brakes.leave();
      }
    }
  }

  private void send(Waiting mail) {
    underWay.put(mail.id(), mail.attempts());
    try {
      sending.make(mail);
    } finally {
      underWay.remove(mail.id());
    }
  }

  /** Nothing new is sent; what is under way may come to its end. */
  @PreDestroy
  void stop() {
    stopping = true;
    long until = System.nanoTime() + patience.toNanos();
    while (!idle() && System.nanoTime() < until) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
