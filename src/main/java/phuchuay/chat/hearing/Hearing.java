package phuchuay.chat.hearing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import phuchuay.chat.kept.ChatSettings;
import phuchuay.chat.sending.Outlet;
import phuchuay.platform.Failures;
import phuchuay.platform.Rounds;

/**
 * Hears people in rounds: whoever has something waiting is heard together with the others, in one
 * transaction; when one of them fails, each is heard alone.
 */
@Component
public class Hearing {

  private static final Logger log = LoggerFactory.getLogger(Hearing.class);
  private static final Duration NEGLECTED = Duration.ofSeconds(2);
  private static final int WORKERS = 2;
  private static final int TOGETHER = 64;

  private final ObjectProvider<Bot> bot;
  private final Events events;
  private final Outlet outlet;
  private final ChatSettings settings;
  private final MeterRegistry meters;
  private final Rounds<String> rounds = new Rounds<>("hearing", WORKERS, TOGETHER, this::hear);

  Hearing(
      ObjectProvider<Bot> bot,
      Events events,
      Outlet outlet,
      ChatSettings settings,
      MeterRegistry meters) {
    this.bot = bot;
    this.events = events;
    this.outlet = outlet;
    this.settings = settings;
    this.meters = meters;
    Gauge.builder("phuchuay.hearing.people", rounds, Rounds::active).register(meters);
  }

  public void wake(String lineId) {
    if (settings.hear()) {
      rounds.wake(lineId);
    }
  }

  /**
   * Whatever was left behind, by another instance or by a failure, is found within a second or two.
   */
  @Scheduled(fixedDelay = 1000)
  void sweep() {
    if (settings.hear()) {
      events.neglected(NEGLECTED).forEach(this::wake);
    }
  }

  private Map<String, Duration> hear(List<String> people) {
    List<String> first = people.stream().filter(outlet::expects).toList();
    try {
      Heard heard = bot.getObject().hear(people);
      first.stream().filter(heard.nothing::contains).forEach(outlet::noAnswer);
      return heard(heard);
    } catch (RuntimeException failure) {
      if (Failures.ofTheDatabase(failure)) {
        log.warn("could not look for turns, the sweep will: {}", Failures.whereabouts(failure));
        return Map.of();
      }
      return people.size() == 1 ? failed(people.getFirst(), failure) : alone(people);
    }
  }

  private Map<String, Duration> alone(Iterable<String> people) {
    Map<String, Duration> again = new HashMap<>();
    for (String person : people) {
      again.putAll(hear(List.of(person)));
    }
    return again;
  }

  private Map<String, Duration> failed(String lineId, RuntimeException failure) {
    if (!(failure instanceof TurnFailed turn)) {
      log.warn("could not look for a turn, the sweep will: {}", Failures.whereabouts(failure));
      return Map.of();
    }
    String ids = String.join(",", turn.events().stream().map(Event::id).toList());
    log.warn("hearing failed, events {}: {}", ids, Failures.whereabouts(failure.getCause()));
    meters.counter("phuchuay.hearing.failures").increment();
    return Stream.of(true, false)
        .map(tell -> parted(lineId, turn, tell))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(Map.of());
  }

  /** Counts the failure; empty when even that failed, perhaps because the person was to be told. */
  private Optional<Map<String, Duration>> parted(String lineId, TurnFailed turn, boolean tell) {
    try {
      return Optional.of(heard(bot.getObject().failed(lineId, turn, tell)));
    } catch (RuntimeException again) {
      log.warn("could not count a failure: {}", Failures.whereabouts(again));
      return Optional.empty();
    }
  }

  private Map<String, Duration> heard(Heard heard) {
    heard.ready.forEach(outlet::take);
    heard.queued.forEach(outlet::wake);
    heard.silent.forEach(outlet::noAnswer);
    Map<String, Duration> again = new HashMap<>(heard.again);
    again.putAll(alone(heard.busy));
    return again;
  }

  @PreDestroy
  void close() {
    rounds.close();
  }
}
