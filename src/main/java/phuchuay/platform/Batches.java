package phuchuay.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * One writer thread that takes whatever queued while it wrote last: many callers share one commit.
 * A batch that fails is written again one by one, so that nobody pays for another's item.
 */
public final class Batches<T> implements AutoCloseable {

  private record Item<T>(T value, CompletableFuture<Void> done) {}

  private final BlockingQueue<Item<T>> queue;
  private final int most;
  private final Consumer<List<T>> write;
  private final Thread writer;
  private volatile boolean closed;

  public Batches(String name, int room, int most, Consumer<List<T>> write) {
    this.queue = new ArrayBlockingQueue<>(room);
    this.most = most;
    this.write = write;
    this.writer = Thread.ofPlatform().name(name).daemon().start(this::run);
  }

  /** Completes when the item is committed; fails at once when the queue is full. */
  public Future<Void> add(T value) {
    Item<T> item = new Item<>(value, new CompletableFuture<>());
    if (!queue.offer(item)) {
      item.done.completeExceptionally(new RejectedExecutionException("queue full"));
    }
    if (closed) {
      refuseWaiting();
    }
    return item.done;
  }

  /** How many items wait. */
  public int waiting() {
    return queue.size();
  }

  private void run() {
    List<Item<T>> batch = new ArrayList<>(most);
    try {
      while (true) {
        batch.add(queue.take());
        queue.drainTo(batch, most - 1);
        writeAll(List.copyOf(batch));
        batch.clear();
      }
    } catch (InterruptedException stopping) {
      refuseWaiting();
    }
  }

  private void writeAll(List<Item<T>> batch) {
    try {
      write.accept(batch.stream().map(Item::value).toList());
      batch.forEach(item -> item.done.complete(null));
    } catch (RuntimeException | Error failure) {
      if (batch.size() == 1 || Failures.ofTheDatabase(failure)) {
        batch.forEach(item -> item.done.completeExceptionally(failure));
      } else {
        batch.forEach(item -> writeAll(List.of(item)));
      }
    }
  }

  private void refuseWaiting() {
    List<Item<T>> left = new ArrayList<>();
    queue.drainTo(left);
    left.forEach(item -> item.done.completeExceptionally(new RejectedExecutionException("closed")));
  }

  @Override
  public void close() {
    closed = true;
    writer.interrupt();
  }
}
