package phuchuay.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoundsTest {

  private static final Duration A_DAY = Duration.ofDays(1);
  private Rounds<String> rounds;

  @AfterEach
  void over() {
    rounds.close();
  }

  @Test
  void whatever_queues_while_a_round_is_at_work_is_the_next_round() {
    Queue<List<String>> seen = new ConcurrentLinkedQueue<>();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    rounds =
        rounds(
            1,
            3,
            keys -> {
              seen.add(keys);
              begun.countDown();
              meet(go);
              return Map.of();
            });

    rounds.wake("first");
    meet(begun);
    Stream.of("a", "b", "a", "c", "d").forEach(rounds::wake);
    go.countDown();

    await().until(() -> rounds.active() == 0);
    assertThat(seen).containsExactly(List.of("first"), List.of("a", "b", "c"), List.of("d"));
  }

  @Test
  void a_key_is_never_with_two_threads_and_no_wake_is_lost() {
    Map<String, AtomicInteger> inside = new ConcurrentHashMap<>();
    Map<String, AtomicInteger> waiting = new ConcurrentHashMap<>();
    AtomicBoolean two = new AtomicBoolean();
    rounds =
        rounds(
            4,
            5,
            keys -> {
              for (String key : keys) {
                two.compareAndSet(
                    false,
                    inside.computeIfAbsent(key, k -> new AtomicInteger()).incrementAndGet() > 1);
                waiting.get(key).set(0);
              }
              Thread.yield();
              keys.forEach(key -> inside.get(key).decrementAndGet());
              return Map.of();
            });
    List<String> keys = IntStream.range(0, 20).mapToObj(String::valueOf).toList();
    keys.forEach(key -> waiting.put(key, new AtomicInteger()));

    IntStream.range(0, 20_000)
        .parallel()
        .forEach(
            i -> {
              String key = keys.get(i % keys.size());
              waiting.get(key).incrementAndGet();
              rounds.wake(key);
            });

    await().until(() -> rounds.active() == 0);
    assertThat(two).isFalse();
    assertThat(waiting.values()).allSatisfy(left -> assertThat(left).hasValue(0));
  }

  @Test
  void a_key_comes_back_at_once_or_when_its_pause_is_over() {
    Queue<String> seen = new ConcurrentLinkedQueue<>();
    Map<String, Queue<Duration>> pauses =
        Map.of(
            "eager", new ConcurrentLinkedQueue<>(List.of(Duration.ZERO, Duration.ofMillis(-3))),
            "patient", new ConcurrentLinkedQueue<>(List.of(Duration.ofMillis(30))),
            "done", new ConcurrentLinkedQueue<>());
    rounds =
        rounds(
            2,
            8,
            keys -> {
              Map<String, Duration> again = new HashMap<>();
              for (String key : keys) {
                seen.add(key);
                Duration pause = pauses.get(key).poll();
                if (pause != null) {
                  again.put(key, pause);
                }
              }
              return again;
            });

    pauses.keySet().forEach(rounds::wake);

    await()
        .untilAsserted(
            () ->
                assertThat(seen)
                    .containsExactlyInAnyOrder(
                        "eager", "eager", "eager", "patient", "patient", "done"));
  }

  @Test
  void a_key_that_waits_is_looked_at_when_it_is_woken() {
    AtomicInteger looked = new AtomicInteger();
    rounds =
        rounds(
            1,
            1,
            keys -> {
              looked.incrementAndGet();
              return Map.of("malee", A_DAY);
            });
    rounds.wake("malee");
    await().until(() -> looked.get() == 1 && rounds.active() == 0);

    rounds.wake("malee");

    await().until(() -> looked.get() == 2);
  }

  @Test
  void a_round_that_fails_leaves_the_thread_alive() {
    AtomicInteger tries = new AtomicInteger();
    rounds =
        rounds(
            1,
            1,
            keys -> {
              if (tries.incrementAndGet() == 1) {
                throw new StackOverflowError();
              }
              return Map.of();
            });

    rounds.wake("malee");
    await().until(() -> rounds.active() == 0);
    rounds.wake("malee");

    await().until(() -> tries.get() == 2);
  }

  @Test
  void closing_waits_for_the_round_at_work_and_begins_no_other() {
    Queue<String> done = new ConcurrentLinkedQueue<>();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    rounds =
        rounds(
            1,
            1,
            keys -> {
              begun.countDown();
              meet(go);
              done.addAll(keys);
              return Map.of(keys.getFirst(), Duration.ZERO);
            });
    rounds.wake("first");
    meet(begun);
    rounds.wake("second");
    Thread closing = Thread.ofPlatform().start(rounds::close);
    await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
    go.countDown();

    await().until(() -> !closing.isAlive());
    assertThat(done).containsExactly("first");
  }

  private static Rounds<String> rounds(
      int threads, int most, Function<List<String>, Map<String, Duration>> work) {
    return new Rounds<>("test", threads, most, work);
  }

  private static void meet(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
