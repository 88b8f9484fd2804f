package phuchuay.platform;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * Our line to Redis: whoever asks has an answer or {@link RedisAway} within the patience we have;
 * after a failure nobody waits again for a second.
 */
@Component
public class RedisLine {

  private static final Logger log = LoggerFactory.getLogger(RedisLine.class);
  private static final long REST = TimeUnit.SECONDS.toNanos(1);
  private static final long BETWEEN_COMPLAINTS = TimeUnit.MINUTES.toNanos(1);

  private final StringRedisTemplate redis;
  private final Duration patience;
  private final Counter unanswered;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicLong cutUntil = new AtomicLong(System.nanoTime());
  private final AtomicLong quietUntil = new AtomicLong(System.nanoTime());

  RedisLine(
      StringRedisTemplate redis,
      MeterRegistry meters,
      @Value("${phuchuay.redis-patience:300ms}") Duration patience) {
    this.redis = redis;
    this.patience = patience;
    this.unanswered = meters.counter("phuchuay.redis.unanswered");
  }

  public <T extends @Nullable Object> T ask(Function<StringRedisTemplate, T> question) {
    if (System.nanoTime() - cutUntil.get() < 0) {
      unanswered.increment();
      throw new RedisAway(null);
    }
    // The asker leaves in time, but the question is not broken off: a first connection that is slow
    // to open would else never be opened.
    Future<T> answer = threads.submit(() -> question.apply(redis));
    try {
      return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException failure) {
      throw away(failure.getCause() == null ? failure : failure.getCause());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new RedisAway(stopping);
    }
  }

  /** Opens the connection before somebody waits for it. */
  @EventListener(ApplicationReadyEvent.class)
  void callFirst() {
    threads.submit(() -> redis.hasKey("nothing"));
  }

  private RedisAway away(Throwable why) {
    long now = System.nanoTime();
    cutUntil.set(now + REST);
    unanswered.increment();
    long quiet = quietUntil.get();
    if (now - quiet >= 0 && quietUntil.compareAndSet(quiet, now + BETWEEN_COMPLAINTS)) {
      log.warn("Redis does not answer, guarded doors stay closed: {}", Failures.whereabouts(why));
    }
    return new RedisAway(why);
  }

  @PreDestroy
  void close() {
    threads.shutdownNow();
  }
}
