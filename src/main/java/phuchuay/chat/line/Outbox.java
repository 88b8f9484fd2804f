package phuchuay.chat.line;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import phuchuay.chat.sending.Call;
import phuchuay.chat.sending.Outlet;
import phuchuay.platform.Failures;
import phuchuay.platform.Lanes;

/**
 * The one way out: only the head of each conversation is sent, claimed before and settled after,
 * and no database connection is held while LINE takes its time.
 */
@Component
class Outbox implements Outlet {

  private static final Logger log = LoggerFactory.getLogger(Outbox.class);
  private static final Duration OVER = Duration.ofNanos(-1);
  private static final Duration SHORT = Duration.ofSeconds(10);
  private static final Duration AT_LEAST = Duration.ofMillis(5);

  private final Calls calls;
  private final Sender sender;
  private final Brakes brakes;
  private final Loading loading;
  private final Settling settling;
  private final Lanes<Long> lanes = new Lanes<>("sending", this::sendNext);
  private final Map<Long, Call> taken = new ConcurrentHashMap<>();
  private final Semaphore connections = new Semaphore(6);
  private final AtomicInteger underWay = new AtomicInteger();
  private final Duration patience;
  private volatile boolean stopping;

  Outbox(
      Calls calls,
      Sender sender,
      Brakes brakes,
      Loading loading,
      Settling settling,
      @Value("${spring.lifecycle.timeout-per-shutdown-phase}") Duration patience) {
    this.calls = calls;
    this.sender = sender;
    this.brakes = brakes;
    this.loading = loading;
    this.settling = settling;
    this.patience = patience;
  }

  @Override
  public void wake(long conversation) {
    lanes.wake(conversation);
  }

  @Override
  public boolean open() {
    return !stopping && brakes.off();
  }

  @Override
  public void take(Call call) {
    taken.put(call.conversation(), call);
    lanes.wake(call.conversation());
  }

  /**
   * Whatever is due and nobody works on: left behind by another instance, or waiting for its time.
   */
  @Scheduled(fixedDelay = 1000)
  void sweep() {
    calls.due().forEach(lanes::wake);
  }

  @Override
  public boolean expects(String lineId) {
    return loading.expects(lineId);
  }

  @Override
  public void noAnswer(String lineId) {
    loading.over(lineId);
  }

  private Duration sendNext(long conversation) {
    underWay.incrementAndGet();
    try {
      Call claimed = taken.remove(conversation);
      if (stopping || !brakes.enter()) {
        return claimed == null ? OVER : givenBack(claimed);
      }
      return claimed == null ? claimAndSend(conversation) : send(claimed);
    } catch (RuntimeException failure) {
      log.warn("could not work on a call, the sweep will: {}", Failures.whereabouts(failure));
      return OVER;
    } finally {
      underWay.decrementAndGet();
    }
  }

  /** It was committed as being sent, and is not: the next may take it for untried. */
  private Duration givenBack(Call call) {
    settling.settle(call, Verdict.untried(call));
    return OVER;
  }

  private Duration claimAndSend(long conversation) {
    Optional<Call> call = claimed(conversation);
    return call.isPresent() ? send(call.get()) : pause(conversation);
  }

  private Optional<Call> claimed(long conversation) {
    Optional<Call> call = Optional.empty();
    try {
      call = withConnection(() -> calls.claim(conversation));
      return call;
    } finally {
      if (call.isEmpty()) {
        brakes.leave();
      }
    }
  }

  private Duration pause(long conversation) {
    return withConnection(() -> calls.next(conversation))
        .filter(wait -> wait.compareTo(SHORT) < 0)
        .map(wait -> wait.compareTo(AT_LEAST) < 0 ? AT_LEAST : wait)
        .orElse(OVER);
  }

  private Duration send(Call call) {
    Verdict verdict = sender.send(call);
    boolean more = settling.settle(call, verdict);
    if (verdict.settled()) {
      loading.over(call.lineId());
    }
    return more ? Duration.ZERO : OVER;
  }

  /** Nothing new is sent; what is under way may come to its end. */
  @PreDestroy
  void stop() {
    stopping = true;
    long until = System.nanoTime() + patience.toNanos();
    while ((underWay.get() > 0 || !taken.isEmpty()) && System.nanoTime() < until) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private <T> T withConnection(Supplier<T> work) {
    connections.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      connections.release();
    }
  }
}
