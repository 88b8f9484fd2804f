package phuchuay.account.kept;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Lets every answer to a stranger take the same time, or twice it when there is much to do, so that
 * its time tells nothing. Nothing is held meanwhile: no connection, no lock.
 */
@Component
public class EvenTime {

  private final long nanos;

  public EvenTime(AccountSettings settings) {
    nanos = settings.evenTime().toNanos();
  }

  /** Does it, and answers when the time is over. */
  public <T> T of(Supplier<T> work) {
    long start = System.nanoTime();
    T answer = work.get();
    long until = start + ((System.nanoTime() - start) / nanos + 1) * nanos;
    while (System.nanoTime() < until) {
      LockSupport.parkNanos(until - System.nanoTime());
    }
    return answer;
  }
}
