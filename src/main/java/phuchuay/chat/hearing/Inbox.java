package phuchuay.chat.hearing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import phuchuay.chat.kept.ChatSettings;
import phuchuay.platform.Batches;
import phuchuay.platform.Failures;

/** The durable door in: events of many requests share one commit, each stored once. */
@Component
public class Inbox {

  private static final long PATIENCE_MILLIS = 1500;

  /** Characters of events that may wait for their commit at once: a small part of the memory. */
  private static final long MOST_WAITING =
      Math.min(50_000_000, Runtime.getRuntime().maxMemory() / 16);

  private final Arrivals arrivals;
  private final Hearing hearing;
  private final boolean store;
  private final AtomicLong waiting = new AtomicLong();
  private final Batches<List<Arrival>> batches;

  Inbox(Arrivals arrivals, Hearing hearing, ChatSettings settings, MeterRegistry meters) {
    this.arrivals = arrivals;
    this.hearing = hearing;
    this.store = settings.store();
    this.batches = new Batches<>("inbox", 10_000, 1_024, this::store);
    Gauge.builder("phuchuay.inbox.queue", batches, Batches::waiting).register(meters);
  }

  /** Whether all of it is committed; false when that could not be had in time. */
  public boolean record(List<Arrival> request) {
    if (!store || request.isEmpty()) {
      return true;
    }
    long size = request.stream().mapToLong(arrival -> arrival.body().length()).sum();
    if (waiting.addAndGet(size) > MOST_WAITING) {
      waiting.addAndGet(-size);
      return false;
    }
    try {
      return committed(request);
    } finally {
      waiting.addAndGet(-size);
    }
  }

  /** What came together is stored together, so that it is heard in its order. */
  private boolean committed(List<Arrival> request) {
    try {
      batches.add(request).get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException notStored) {
      return false;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void store(List<List<Arrival>> requests) {
    List<Arrival> all = requests.stream().flatMap(List::stream).toList();
    try {
      insert(all);
    } catch (RuntimeException failure) {
      if (requests.size() > 1 || all.size() == 1 || Failures.ofTheDatabase(failure)) {
        throw failure;
      }
      storeOneByOne(all);
    }
  }

  /** One event that cannot be stored does not keep its neighbours out; the request still fails. */
  private void storeOneByOne(List<Arrival> request) {
    RuntimeException last = null;
    for (Arrival arrival : request) {
      try {
        insert(List.of(arrival));
      } catch (RuntimeException failure) {
        last = failure;
      }
    }
    if (last != null) {
      throw last;
    }
  }

  private void insert(List<Arrival> batch) {
    List<Arrival> sorted =
        batch.stream()
            .collect(
                Collectors.toMap(Arrival::eventId, Function.identity(), (first, twin) -> first))
            .values()
            .stream()
            .sorted(Comparator.comparing(Arrival::eventId))
            .toList();
    arrivals.store(sorted);
    peopleOf(sorted).forEach(hearing::wake);
  }

  private static Set<String> peopleOf(List<Arrival> batch) {
    return batch.stream()
        .filter(arrival -> arrival.ignored() == null && arrival.lineId() != null)
        .map(arrival -> String.valueOf(arrival.lineId()))
        .collect(Collectors.toSet());
  }

  @PreDestroy
  void close() {
    batches.close();
  }
}
