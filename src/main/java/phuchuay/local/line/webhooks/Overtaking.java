package phuchuay.local.line.webhooks;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Makes one webhook wait until the next one has overtaken it. */
final class Overtaking {

  /** Who waits to be overtaken, or who overtakes. */
  record Place(CountDownLatch waited, boolean waits) {

    void await(long millis) throws InterruptedException {
      if (waits) {
        waited.await(millis, TimeUnit.MILLISECONDS);
      }
    }

    void arrived() {
      waited.countDown();
    }
  }

  private final AtomicReference<CountDownLatch> waiting = new AtomicReference<>();

  Place take() {
    CountDownLatch earlier = waiting.getAndSet(null);
    if (earlier != null) {
      return new Place(earlier, false);
    }
    CountDownLatch mine = new CountDownLatch(1);
    waiting.set(mine);
    return new Place(mine, true);
  }
}
