package phuchuay.platform;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One virtual thread for each key that has work. A lane that is woken while it works looks again; a
 * lane that asks to wait goes on when the wait is over or when it is woken.
 */
public final class Lanes<K> {

  private static final class Lane {
    volatile boolean again;
    volatile @Nullable Thread thread;
  }

  private final ConcurrentHashMap<K, Lane> lanes = new ConcurrentHashMap<>();
  private final String name;
  private final Function<K, Duration> work;

  /**
   * @param work does what there is to do for a key and says how long to wait before looking again;
   *     negative when there is nothing left
   */
  public Lanes(String name, Function<K, Duration> work) {
    this.name = name;
    this.work = work;
  }

  public void wake(K key) {
    lanes.compute(
        key,
        (k, lane) -> {
          if (lane == null) {
            return start(key);
          }
          lane.again = true;
          LockSupport.unpark(lane.thread);
          return lane;
        });
  }

  /** How many lanes are at work. */
  public int active() {
    return lanes.size();
  }

  private Lane start(K key) {
    Lane lane = new Lane();
    lane.thread = Thread.ofVirtual().name(name).start(() -> run(key, lane));
    return lane;
  }

  private void run(K key, Lane lane) {
    try {
      do {
        lane.again = false;
        Duration pause = work.apply(key);
        if (!pause.isNegative()) {
          rest(lane, pause);
        }
      } while (!over(key, lane));
    } catch (RuntimeException | Error failure) {
      lanes.remove(key, lane);
      throw failure;
    }
  }

  private static void rest(Lane lane, Duration pause) {
    long until = System.nanoTime() + pause.toNanos();
    for (long left = pause.toNanos(); left > 0 && !lane.again; left = until - System.nanoTime()) {
      LockSupport.parkNanos(lane, left);
    }
    lane.again = true;
  }

  private boolean over(K key, Lane lane) {
    return lanes.computeIfPresent(key, (k, current) -> lane.again ? current : null) == null;
  }
}
