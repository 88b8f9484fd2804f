package phuchuay.chat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import phuchuay.platform.Failures;
import phuchuay.platform.Lanes;

/** One lane a person: turns of one are heard in order, of different people side by side. */
@Component
class Hearing {

  private static final Logger log = LoggerFactory.getLogger(Hearing.class);
  private static final Duration NEGLECTED = Duration.ofSeconds(2);
  private static final Duration OVER = Duration.ofNanos(-1);

  private final ObjectProvider<Bot> bot;
  private final Events events;
  private final Outlet outlet;
  private final ChatSettings settings;
  private final MeterRegistry meters;
  private final Lanes<String> lanes = new Lanes<>("hearing", this::hear);
  private final Semaphore connections = new Semaphore(10);

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
    Gauge.builder("phuchuay.hearing.lanes", lanes, Lanes::active).register(meters);
  }

  void wake(String lineId) {
    if (settings.hear()) {
      lanes.wake(lineId);
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

  private Duration hear(String lineId) {
    boolean first = outlet.expects(lineId);
    connections.acquireUninterruptibly();
    try {
      Heard heard = bot.getObject().hear(lineId);
      if (first && heard.nothingLeft()) {
        outlet.noAnswer(lineId);
      }
      return heard(lineId, heard);
    } catch (TurnFailed failure) {
      return failed(lineId, failure);
    } catch (RuntimeException failure) {
      log.warn("could not look for a turn, the sweep will: {}", Failures.whereabouts(failure));
      return OVER;
    } finally {
      connections.release();
    }
  }

  private Duration failed(String lineId, TurnFailed failure) {
    String ids = String.join(",", failure.events().stream().map(Event::id).toList());
    log.warn("hearing failed, events {}: {}", ids, Failures.whereabouts(failure.getCause()));
    meters.counter("phuchuay.hearing.failures").increment();
    try {
      return heard(lineId, bot.getObject().failed(lineId, failure, true));
    } catch (RuntimeException again) {
      return Failures.ofTheDatabase(again)
          ? OVER
          : heard(lineId, bot.getObject().failed(lineId, failure, false));
    }
  }

  private Duration heard(String lineId, Heard heard) {
    if (heard.silent()) {
      outlet.noAnswer(lineId);
    }
    heard.answered().ifPresent(outlet::wake);
    return heard.again() && !events.anyWaiting(lineId) ? OVER : heard.next();
  }
}
