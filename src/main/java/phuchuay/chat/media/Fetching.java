package phuchuay.chat.media;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import phuchuay.platform.Failures;

/** Fetches what is wanted, a few at a time; a sweep finds what nobody was woken for. */
@Component
public class Fetching {

  private static final Logger log = LoggerFactory.getLogger(Fetching.class);

  private final MediaRows rows;
  private final Fetch fetch;
  private final Semaphore places;
  private final Set<Wanted> underWay = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;

  Fetching(MediaRows rows, Fetch fetch, MediaSettings settings, MeterRegistry meters) {
    this.rows = rows;
    this.fetch = fetch;
    this.places = new Semaphore(settings.atOnce());
    Gauge.builder("phuchuay.media.fetching", underWay, Set::size).register(meters);
  }

  /** Something wanted was committed. */
  public void wake() {
    if (!stopping && places.tryAcquire()) {
      Thread.ofVirtual().name("fetching").start(this::work);
    }
  }

  @Scheduled(fixedDelay = 1000)
  void sweep() {
    if (!underWay.isEmpty()) {
      rows.hold(Set.copyOf(underWay));
    }
    wake();
  }

  private void work() {
    try {
      for (Optional<Wanted> next = rows.claim(); next.isPresent(); next = rows.claim()) {
        wake();
        fetch(next.get());
        if (stopping) {
          return;
        }
      }
    } catch (RuntimeException failure) {
      log.warn("could not look for media, the sweep will: {}", Failures.whereabouts(failure));
    } finally {
      places.release();
    }
  }

  private void fetch(Wanted wanted) {
    underWay.add(wanted);
    try {
      fetch.fetch(wanted);
    } catch (RuntimeException failure) {
      String where = Failures.whereabouts(failure);
      log.warn("fetching media of message {} failed: {}", wanted.messageId(), where);
    } finally {
      underWay.remove(wanted);
    }
  }

  /** How many are being fetched here. */
  int underWay() {
    return underWay.size();
  }

  @PreDestroy
  void stop() {
    stopping = true;
  }
}
