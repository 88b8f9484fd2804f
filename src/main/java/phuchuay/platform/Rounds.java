package phuchuay.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work in rounds: a few threads, each taking whatever keys have queued while it worked last. A key
 * is never with two threads; one that is woken while it is worked on is looked at again.
 */
public final class Rounds<K> implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Rounds.class);
  private static final long IDLE_MILLIS = 100;
  private static final Duration LAST_ROUND = Duration.ofSeconds(5);

  private enum State {
    QUEUED,
    AT_WORK,
    WOKEN_AT_WORK
  }

  private final ConcurrentHashMap<K, State> states = new ConcurrentHashMap<>();
  private final BlockingQueue<K> queue = new LinkedBlockingQueue<>();
  private final ScheduledExecutorService later;
  private final int most;
  private final Function<List<K>, Map<K, Duration>> work;
  private final List<Thread> threads;
  private volatile boolean closed;

  /**
   * @param most how many keys a round takes at once
   * @param work does what there is to do for these keys and says which are worth looking at again,
   *     and how long from now
   */
  public Rounds(String name, int threads, int most, Function<List<K>, Map<K, Duration>> work) {
    this.most = most;
    this.work = work;
    this.later =
        new ScheduledThreadPoolExecutor(
            1,
            Thread.ofPlatform().name(name + "-later").daemon().factory(),
            new ThreadPoolExecutor.DiscardPolicy());
    this.threads =
        Stream.generate(() -> Thread.ofPlatform().name(name).daemon().start(this::run))
            .limit(threads)
            .toList();
  }

  public void wake(K key) {
    states.compute(
        key,
        (k, state) -> {
          if (state == null) {
            queue.add(key);
            return State.QUEUED;
          }
          return state == State.QUEUED ? State.QUEUED : State.WOKEN_AT_WORK;
        });
  }

  /** How many keys wait or are worked on. */
  public int active() {
    return states.size();
  }

  private void run() {
    try {
      while (!closed) {
        K first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
          go(round(first));
        }
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private List<K> round(K first) {
    List<K> round = new ArrayList<>();
    round.add(first);
    queue.drainTo(round, most - 1);
    round.forEach(key -> states.put(key, State.AT_WORK));
    return List.copyOf(round);
  }

  private void go(List<K> round) {
    Map<K, Duration> again = Map.of();
    try {
      again = work.apply(round);
    } catch (RuntimeException | Error failure) {
      log.error("a round failed: {}", Failures.whereabouts(failure));
    }
    for (K key : round) {
      over(key, again.get(key));
    }
  }

  private void over(K key, @Nullable Duration pause) {
    boolean atOnce = pause != null && !pause.isPositive();
    State next =
        states.compute(
            key,
            (k, state) -> {
              if (state != State.WOKEN_AT_WORK && !atOnce) {
                return null;
              }
              queue.add(key);
              return State.QUEUED;
            });
    if (next == null && pause != null) {
      later.schedule(() -> wake(key), pause.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  /** Lets the rounds that are under way come to their end; nothing new begins. */
  @Override
  public void close() {
    closed = true;
    later.shutdownNow();
    try {
      for (Thread thread : threads) {
        thread.join(LAST_ROUND);
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }
}
