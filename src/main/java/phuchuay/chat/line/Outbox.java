package phuchuay.chat.line;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.nio.BufferUnderflowException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import phuchuay.chat.Outlet;
import phuchuay.platform.Failures;
import phuchuay.platform.Lanes;
import phuchuay.platform.RealTime;
import phuchuay.platform.Seal;

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
  private static final Duration LAST_WORDS = Duration.ofSeconds(3);

  private final Calls calls;
  private final LineApi line;
  private final Brakes brakes;
  private final Seal seal;
  private final RealTime time;
  private final MeterRegistry meters;
  private final Lanes<Long> lanes = new Lanes<>("sending", this::sendNext);
  private final Semaphore connections = new Semaphore(6);
  private final AtomicInteger atWork = new AtomicInteger();
  private volatile boolean closing;

  Outbox(Calls calls, LineApi line, Brakes brakes, Seal seal, RealTime time, MeterRegistry meters) {
    this.calls = calls;
    this.line = line;
    this.brakes = brakes;
    this.seal = seal;
    this.time = time;
    this.meters = meters;
  }

  @Override
  public void wake(long conversation) {
    lanes.wake(conversation);
  }

  /**
   * Whatever is due and nobody works on: left behind by another instance, or waiting for its time.
   */
  @Scheduled(fixedDelay = 1000)
  void sweep() {
    calls.due().forEach(lanes::wake);
  }

  @Override
  public void showLoading(String lineId) {
    if (lineId.startsWith("U") && brakes.free("loading")) {
      String body = "{\"chatId\":\"%s\",\"loadingSeconds\":10}".formatted(lineId);
      line.post("/v2/bot/chat/loading/start", body);
    }
  }

  /** What is on its way is waited for; the rest is for another instance or the next start. */
  @PreDestroy
  void close() {
    closing = true;
    long until = System.nanoTime() + LAST_WORDS.toNanos();
    while (atWork.get() > 0 && System.nanoTime() < until) {
      LockSupport.parkNanos(AT_LEAST.toNanos());
    }
  }

  private Duration sendNext(long conversation) {
    atWork.incrementAndGet();
    try {
      return closing || brakes.closed() ? OVER : claimAndSend(conversation);
    } finally {
      atWork.decrementAndGet();
    }
  }

  private Duration claimAndSend(long conversation) {
    try {
      Optional<Call> call = withConnection(() -> calls.claim(conversation));
      if (call.isEmpty()) {
        return withConnection(() -> calls.next(conversation))
            .filter(wait -> wait.compareTo(SHORT) < 0)
            .map(wait -> wait.compareTo(AT_LEAST) < 0 ? AT_LEAST : wait)
            .orElse(OVER);
      }
      Verdict verdict = send(call.get());
      withConnection(
          () -> {
            calls.settle(call.get(), verdict);
            return verdict;
          });
      report(call.get(), verdict);
      return Duration.ZERO;
    } catch (RuntimeException failure) {
      log.warn("could not work on a call, the sweep will: {}", Failures.whereabouts(failure));
      return OVER;
    }
  }

  private Verdict send(Call call) {
    if (!call.reply() && !call.following()) {
      return new Verdict("CANCELLED", true, call.unclear(), Duration.ZERO, null, "unfollowed");
    }
    if (!call.reply() && time.instant().isAfter(call.createdAt().plus(Verdict.KEY_LIFE))) {
      String state = call.unclear() ? "UNKNOWN" : "EXPIRED";
      return new Verdict(state, true, call.unclear(), Duration.ZERO, null, "older than 24 hours");
    }
    Optional<String> messages = messages(call);
    if (messages.isEmpty()) {
      String state = call.unclear() ? "UNKNOWN" : "REFUSED";
      return new Verdict(
          state, !call.reply(), call.unclear(), Duration.ZERO, null, "no key unseals it");
    }
    Outcome outcome = request(call, messages.get());
    brakes.felt(outcome);
    return Verdict.on(call, outcome, time.instant(), ThreadLocalRandom.current().nextDouble());
  }

  private Outcome request(Call call, String messages) {
    brakes.pace(call.reply() ? "reply" : "push");
    return call.reply()
        ? line.send("/v2/bot/message/reply", body("replyToken", call.replyToken(), messages), null)
        : line.send(
            "/v2/bot/message/push",
            body("to", call.lineId(), messages),
            call.retryKey().toString());
  }

  /** Empty when none of our keys opens one of them, which no later try would change. */
  private Optional<String> messages(Call call) {
    try {
      return Optional.of(
          call.messages().stream()
              .map(
                  message ->
                      message.sealed() == null ? message.text() : seal.open(message.sealed()))
              .collect(Collectors.joining(",", "[", "]")));
    } catch (IllegalStateException | BufferUnderflowException sealed) {
      return Optional.empty();
    }
  }

  private static String body(String key, @Nullable String value, String messages) {
    return "{\"%s\":\"%s\",\"messages\":%s}".formatted(key, value, messages);
  }

  private void report(Call call, Verdict verdict) {
    meters.counter("phuchuay.outgoing", "state", verdict.state()).increment();
    if (verdict.state().equals("REFUSED") || verdict.state().equals("UNKNOWN")) {
      log.warn("call {} is {}: {}", call.id(), verdict.state(), verdict.reason());
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
