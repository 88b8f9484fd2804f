package phuchuay.local.line;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.springframework.stereotype.Component;

/** The last 1,000 calls between the bot and LINE, both ways. */
@Simulated
@Component("lineCallLog")
public class CallLog {

  private static final int KEPT = 1_000;
  private static final int LONGEST = 64 * 1024;

  private final Deque<Call> calls = new ArrayDeque<>();
  private final AtomicLong ids = new AtomicLong();
  private final Signals signals;

  CallLog(Signals signals) {
    this.signals = signals;
  }

  public void add(LongFunction<Call> made) {
    Call call = made.apply(ids.incrementAndGet()).shortened(LONGEST);
    synchronized (calls) {
      calls.addLast(call);
      if (calls.size() > KEPT) {
        calls.removeFirst();
      }
    }
    signals.tell("call", call.withoutBodies());
  }

  public List<Call> rows() {
    synchronized (calls) {
      return calls.stream().map(Call::withoutBodies).toList();
    }
  }

  public Optional<Call> row(long id) {
    synchronized (calls) {
      return new ArrayList<>(calls).stream().filter(call -> call.id() == id).findFirst();
    }
  }

  public void clear() {
    synchronized (calls) {
      calls.clear();
    }
  }
}
