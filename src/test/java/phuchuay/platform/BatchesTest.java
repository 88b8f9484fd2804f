package phuchuay.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

class BatchesTest {

  private static final int ROOM = 20;
  private static final int MOST = 8;

  private final List<List<String>> writes = new CopyOnWriteArrayList<>();
  private final Semaphore writing = new Semaphore(0);
  private final Semaphore mayWrite = new Semaphore(0);
  private final Batches<String> batches = new Batches<>("test", ROOM, MOST, this::write);

  @AfterEach
  void close() {
    mayWrite.release(1_000);
    batches.close();
  }

  @Test
  void whoever_comes_while_one_is_written_shares_the_next_write() throws Exception {
    Future<Void> first = addAndSeeItWritten("first");
    List<Future<Void>> crowd = List.of(batches.add("a"), batches.add("b"), batches.add("c"));
    assertThat(batches.waiting()).isEqualTo(3);
    assertThat(crowd).noneMatch(Future::isDone);

    mayWrite.release(2);

    get(first);
    for (Future<Void> one : crowd) {
      get(one);
    }
    assertThat(writes).containsExactly(List.of("first"), List.of("a", "b", "c"));
    assertThat(batches.waiting()).isZero();
  }

  @Test
  void nobody_is_told_it_is_written_before_it_is() throws Exception {
    Future<Void> item = addAndSeeItWritten("a");
    assertThat(item).isNotDone();

    mayWrite.release();

    get(item);
  }

  @Test
  void a_write_takes_no_more_than_it_may() throws Exception {
    addAndSeeItWritten("first");
    List<Future<Void>> crowd =
        IntStream.range(0, 2 * MOST + 1).mapToObj(i -> batches.add("item " + i)).toList();

    mayWrite.release(100);

    for (Future<Void> one : crowd) {
      get(one);
    }
    assertThat(writes).extracting(List::size).containsExactly(1, MOST, MOST, 1);
  }

  @Test
  void a_failed_batch_is_written_one_by_one_and_only_the_bad_item_fails() throws Exception {
    addAndSeeItWritten("first");
    Future<Void> malee = batches.add("malee");
    Future<Void> bad = batches.add("bad");
    Future<Void> somchai = batches.add("somchai");

    mayWrite.release(100);

    get(malee);
    get(somchai);
    assertThatThrownBy(() -> get(bad)).hasCauseInstanceOf(DataIntegrityViolationException.class);
    assertThat(writes)
        .containsExactly(
            List.of("first"),
            List.of("malee", "bad", "somchai"),
            List.of("malee"),
            List.of("bad"),
            List.of("somchai"));
  }

  @Test
  void a_bad_item_alone_is_not_written_twice() throws Exception {
    Future<Void> bad = addAndSeeItWritten("bad");

    mayWrite.release(100);

    assertThatThrownBy(() -> get(bad)).hasCauseInstanceOf(DataIntegrityViolationException.class);
    get(batches.add("next"));
    assertThat(writes).containsExactly(List.of("bad"), List.of("next"));
  }

  @Test
  void when_the_database_is_away_all_fail_without_another_try() throws Exception {
    addAndSeeItWritten("first");
    Future<Void> malee = batches.add("malee");
    Future<Void> away = batches.add("away");

    mayWrite.release(100);

    assertThatThrownBy(() -> get(malee))
        .hasCauseInstanceOf(DataAccessResourceFailureException.class);
    assertThatThrownBy(() -> get(away))
        .hasCauseInstanceOf(DataAccessResourceFailureException.class);
    get(batches.add("next"));
    assertThat(writes).containsExactly(List.of("first"), List.of("malee", "away"), List.of("next"));
  }

  @Test
  void a_full_queue_refuses_at_once_and_keeps_what_it_has() throws Exception {
    addAndSeeItWritten("first");
    List<Future<Void>> crowd =
        IntStream.range(0, ROOM).mapToObj(i -> batches.add("item " + i)).toList();

    Future<Void> tooMany = batches.add("too many");

    assertThat(tooMany).isDone();
    assertThatThrownBy(tooMany::get).hasCauseInstanceOf(RejectedExecutionException.class);
    mayWrite.release(100);
    for (Future<Void> one : crowd) {
      get(one);
    }
    assertThat(writes.stream().flatMap(List::stream)).hasSize(1 + ROOM).doesNotContain("too many");
  }

  @Test
  void an_error_fails_its_item_and_does_not_end_the_writer() throws Exception {
    Future<Void> broken = addAndSeeItWritten("broken");

    mayWrite.release(100);

    assertThatThrownBy(() -> get(broken)).hasCauseInstanceOf(StackOverflowError.class);
    get(batches.add("next"));
  }

  @Test
  void closing_lets_nobody_wait_for_ever() throws Exception {
    addAndSeeItWritten("first");
    List<Future<Void>> crowd = List.of(batches.add("a"), batches.add("b"));

    batches.close();

    await().untilAsserted(() -> assertThat(crowd).allMatch(Future::isDone));
    for (Future<Void> one : crowd) {
      assertThatThrownBy(one::get).isInstanceOf(ExecutionException.class);
    }
    assertThat(writes).containsExactly(List.of("first"));
  }

  @Test
  void after_closing_everybody_is_refused() {
    batches.close();

    await()
        .untilAsserted(
            () -> {
              Future<Void> late = batches.add("late");
              assertThat(late).isDone();
              assertThatThrownBy(late::get).hasCauseInstanceOf(RejectedExecutionException.class);
            });
    assertThat(writes).isEmpty();
  }

  private Future<Void> addAndSeeItWritten(String item) throws InterruptedException {
    Future<Void> added = batches.add(item);
    assertThat(writing.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    return added;
  }

  private static void get(Future<Void> item) throws Exception {
    item.get(10, TimeUnit.SECONDS);
  }

  private void write(List<String> items) {
    writes.add(items);
    writing.release();
    try {
      mayWrite.acquire();
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
    if (items.contains("bad")) {
      throw new DataIntegrityViolationException("bad");
    }
    if (items.contains("away")) {
      throw new DataAccessResourceFailureException("away");
    }
    if (items.contains("broken")) {
      throw new StackOverflowError("broken");
    }
  }
}
