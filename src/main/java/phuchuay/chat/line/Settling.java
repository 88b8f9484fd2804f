package phuchuay.chat.line;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import phuchuay.chat.sending.Call;
import phuchuay.platform.Batches;
import phuchuay.platform.Failures;

/** Writes what came of tries, many to a commit, and tells whoever looks after us. */
@Component
class Settling {

  private static final Logger log = LoggerFactory.getLogger(Settling.class);
  private static final Duration AGAIN = Duration.ofMillis(500);
  private static final int TRIES = 20;

  private final MeterRegistry meters;
  private final Batches<Settled> batches;
  private volatile boolean stopping;

  Settling(Calls calls, MeterRegistry meters) {
    this.meters = meters;
    this.batches = new Batches<>("settling", 10_000, 512, calls::settle);
  }

  /**
   * Returns when it is committed, and whether more waits in the conversation; what LINE answered is
   * not lost because the database is away.
   */
  boolean settle(Call call, Verdict verdict) {
    Settled settled = new Settled(call, verdict);
    for (int tries = 1; !committed(settled); tries++) {
      if (tries == TRIES || stopping) {
        throw new IllegalStateException("not settled");
      }
      LockSupport.parkNanos(AGAIN.toNanos());
    }
    meters.counter("phuchuay.outgoing", "state", verdict.state()).increment();
    if (verdict.state().equals("REFUSED") || verdict.state().equals("UNKNOWN")) {
      log.warn("call {} is {}: {}", call.id(), verdict.state(), verdict.reason());
    }
    return settled.more;
  }

  private boolean committed(Settled settled) {
    try {
      batches.add(settled).get();
      return true;
    } catch (ExecutionException failure) {
      log.warn("could not settle a call yet: {}", Failures.whereabouts(failure.getCause()));
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @PreDestroy
  void stop() {
    stopping = true;
    batches.close();
  }
}
