package phuchuay.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanesTest {

  private static final Duration NOTHING_LEFT = Duration.ofNanos(-1);
  private static final Duration A_DAY = Duration.ofDays(1);

  @Test
  void the_work_of_one_key_is_done_in_the_order_it_came() {
    Queue<Integer> waiting = new ConcurrentLinkedQueue<>();
    Queue<Integer> done = new ConcurrentLinkedQueue<>();
    Lanes<String> lanes =
        new Lanes<>(
            "test",
            key -> {
              Integer next = waiting.poll();
              if (next == null) {
                return NOTHING_LEFT;
              }
              done.add(next);
              return Duration.ZERO;
            });
    List<Integer> numbers = IntStream.range(0, 1_000).boxed().toList();

    for (Integer number : numbers) {
      waiting.add(number);
      lanes.wake("malee");
    }

    await().untilAsserted(() -> assertThat(done).containsExactlyElementsOf(numbers));
  }

  @Test
  void a_key_never_has_two_threads_at_once() {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger runs = new AtomicInteger();
    AtomicBoolean two = new AtomicBoolean();
    Lanes<String> lanes =
        new Lanes<>(
            "test",
            key -> {
              if (inside.incrementAndGet() > 1) {
                two.set(true);
              }
              Thread.yield();
              inside.decrementAndGet();
              runs.incrementAndGet();
              return NOTHING_LEFT;
            });

    Stream.generate(() -> "malee").limit(5_000).parallel().forEach(lanes::wake);

    await().until(() -> lanes.active() == 0);
    assertThat(runs.get()).isPositive();
    assertThat(two).isFalse();
  }

  @Test
  void different_keys_work_side_by_side() throws InterruptedException {
    CountDownLatch both = new CountDownLatch(2);
    Lanes<String> lanes =
        new Lanes<>(
            "test",
            key -> {
              both.countDown();
              meet(both);
              return NOTHING_LEFT;
            });

    lanes.wake("malee");
    lanes.wake("somchai");

    assertThat(both.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_lane_woken_while_it_works_looks_again() {
    Semaphore entered = new Semaphore(0);
    Semaphore mayLeave = new Semaphore(0);
    AtomicInteger looks = new AtomicInteger();
    Lanes<String> lanes =
        new Lanes<>(
            "test",
            key -> {
              looks.incrementAndGet();
              entered.release();
              mayLeave.acquireUninterruptibly();
              return NOTHING_LEFT;
            });
    lanes.wake("malee");
    entered.acquireUninterruptibly();

    lanes.wake("malee");
    lanes.wake("malee");
    mayLeave.release(10);

    await().until(() -> lanes.active() == 0);
    assertThat(looks).hasValue(2);
  }

  @Test
  void nobody_who_wakes_a_lane_is_overlooked() {
    Map<Integer, AtomicInteger> waiting = new ConcurrentHashMap<>();
    IntStream.range(0, 8).forEach(key -> waiting.put(key, new AtomicInteger()));
    AtomicInteger done = new AtomicInteger();
    Lanes<Integer> lanes =
        new Lanes<>(
            "test",
            key -> {
              done.addAndGet(waiting.getOrDefault(key, new AtomicInteger()).getAndSet(0));
              return NOTHING_LEFT;
            });

    IntStream.range(0, 40_000)
        .parallel()
        .forEach(
            i -> {
              waiting.getOrDefault(i % 8, new AtomicInteger()).incrementAndGet();
              lanes.wake(i % 8);
            });

    await().untilAsserted(() -> assertThat(done).hasValue(40_000));
  }

  @Test
  void a_lane_that_rests_goes_on_when_the_rest_is_over() {
    AtomicInteger looks = new AtomicInteger();
    Lanes<String> lanes =
        new Lanes<>(
            "test", key -> looks.incrementAndGet() == 1 ? Duration.ofMillis(1) : NOTHING_LEFT);

    lanes.wake("malee");

    await().until(() -> looks.get() == 2 && lanes.active() == 0);
  }

  @Test
  void a_rest_ends_early_when_the_lane_is_woken() {
    AtomicInteger looks = new AtomicInteger();
    Lanes<String> lanes =
        new Lanes<>("test", key -> looks.incrementAndGet() == 1 ? A_DAY : NOTHING_LEFT);
    lanes.wake("malee");
    await().until(() -> looks.get() == 1);

    lanes.wake("malee");

    await().until(() -> looks.get() == 2 && lanes.active() == 0);
  }

  @Test
  void a_failure_frees_the_lane_for_the_next_try() {
    AtomicInteger looks = new AtomicInteger();
    Lanes<String> lanes =
        new Lanes<>(
            "test",
            key -> {
              Thread.currentThread().setUncaughtExceptionHandler((thread, meant) -> {});
              if (looks.incrementAndGet() == 1) {
                throw new IllegalStateException("on purpose");
              }
              if (looks.get() == 2) {
                throw new StackOverflowError("on purpose");
              }
              return NOTHING_LEFT;
            });

    for (int look = 1; look <= 3; look++) {
      lanes.wake("malee");
      int expected = look;
      await().until(() -> looks.get() == expected && lanes.active() == 0);
    }
  }

  @Test
  void thousands_of_keys_are_at_work_at_once_and_leave_nothing_behind() {
    int keys = 5_000;
    CountDownLatch all = new CountDownLatch(keys);
    AtomicInteger most = new AtomicInteger();
    Map<Integer, Integer> looks = new ConcurrentHashMap<>();
    Lanes<Integer> lanes =
        new Lanes<>(
            "test",
            key -> {
              looks.merge(key, 1, Integer::sum);
              all.countDown();
              meet(all);
              return NOTHING_LEFT;
            });

    IntStream.range(0, keys)
        .forEach(
            key -> {
              lanes.wake(key);
              most.accumulateAndGet(lanes.active(), Math::max);
            });

    await().until(() -> lanes.active() == 0);
    assertThat(most).hasValue(keys);
    assertThat(looks).hasSize(keys).allSatisfy((key, times) -> assertThat(times).isOne());
  }

  private static void meet(CountDownLatch others) {
    try {
      assertThat(others.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopping) {
      throw new IllegalStateException(stopping);
    }
  }
}
