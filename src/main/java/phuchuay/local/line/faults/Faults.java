package phuchuay.local.line.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import phuchuay.local.line.Simulated;

/** What is switched on, and how often it struck. */
@Simulated
@Component("lineFaults")
public class Faults {

  private static final int MOST = 50;

  /** One that is switched on; {@code hits} counts what it spoilt. */
  public record Active(long id, Fault fault, int hits) {}

  private record Switch(long id, Fault fault, AtomicInteger hits) {

    boolean strikes(boolean webhook, String where) {
      return fault.meets(webhook, where) && (fault.times() == 0 ? count() : countUpTo());
    }

    private boolean count() {
      return hits.incrementAndGet() > 0;
    }

    private boolean countUpTo() {
      return hits.getAndUpdate(was -> Math.min(was + 1, fault.times())) < fault.times();
    }
  }

  private final List<Switch> switches = new CopyOnWriteArrayList<>();
  private final AtomicLong ids = new AtomicLong();
  private final CountDownLatch closing = new CountDownLatch(1);

  /** What spoils this call: at most one thing that decides the answer, and all that is slow. */
  public List<Fault> ofCall(String path) {
    if (switches.isEmpty()) {
      return List.of();
    }
    List<Fault> found = new ArrayList<>();
    boolean decided = false;
    for (Switch one : switches) {
      boolean slow = one.fault().kind() == Kind.SLOW;
      if ((slow || !decided) && one.strikes(false, path)) {
        found.add(one.fault());
        decided |= !slow;
      }
    }
    return found;
  }

  /** Everything that goes wrong with this webhook. */
  public List<Fault> ofEvent(String type) {
    return switches.stream().filter(one -> one.strikes(true, type)).map(Switch::fault).toList();
  }

  public List<Active> all() {
    return switches.stream()
        .map(one -> new Active(one.id(), one.fault(), one.hits().get()))
        .toList();
  }

  public void add(Fault fault) {
    if (switches.size() >= MOST) {
      throw new IllegalArgumentException("No more than " + MOST + " at once");
    }
    switches.add(new Switch(ids.incrementAndGet(), fault, new AtomicInteger()));
  }

  public void remove(long id) {
    switches.removeIf(one -> one.id() == id);
  }

  public void clear() {
    switches.clear();
  }

  /** Waits, but never longer than this simulator lives. */
  public void pause(long millis) {
    try {
      closing.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  @EventListener(ContextClosedEvent.class)
  void close() {
    closing.countDown();
  }
}
