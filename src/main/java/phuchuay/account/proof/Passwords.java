package phuchuay.account.proof;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import phuchuay.platform.GivingWay;

/**
 * Passwords as they are kept: Argon2id, made on a few threads of their own, so that many who sign
 * in at once slow down nobody else.
 */
@Component
public class Passwords implements DisposableBean {

  private static final int SALT = 16;
  private static final int HASH = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KB = 7 * 1024;
  private static final int ROUNDS = 5;
  private static final int MOST_WAITING = 200;

  private final Argon2PasswordEncoder encoder;
  private final ThreadPoolExecutor threads;
  private final Future<String> nobodys;

  @Autowired
  public Passwords() {
    this(MEMORY_KB, ROUNDS);
  }

  /** Cheaper ones, for tests of something else. */
  protected Passwords(int memoryKb, int rounds) {
    encoder = new Argon2PasswordEncoder(SALT, HASH, LANES, memoryKb, rounds);
    int count = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    threads =
        new ThreadPoolExecutor(
            count,
            count,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            GivingWay.threads("passwords"));
    nobodys = threads.submit(() -> encoder.encode("nobody's password"));
  }

  /** The form in which a password is kept. */
  public String encode(String password) {
    return work(() -> encoder.encode(Typed.plain(password)));
  }

  /** Whether it is the password kept; takes as long when there is none. */
  public boolean match(String typed, @Nullable String kept) {
    boolean readable = typed.length() <= 2 * PasswordPolicy.LONGEST;
    return work(
        () -> {
          String other = kept == null ? nobodys.get() : kept;
          boolean same = encoder.matches(readable ? Typed.plain(typed) : "", other);
          return same && readable && kept != null;
        });
  }

  private <T> T work(Callable<T> hashing) {
    try {
      return threads.submit(hashing).get();
    } catch (RejectedExecutionException full) {
      throw new TooBusy();
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new TooBusy();
    }
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }
}
