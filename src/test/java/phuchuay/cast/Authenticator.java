package phuchuay.cast;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import phuchuay.account.proof.Totp;

/** A person's authenticator app: it shows each code once, and waits for one if it must. */
public final class Authenticator {

  private static final Duration A_STEP = Duration.ofSeconds(45);
  private static final Map<String, Long> SHOWN = new HashMap<>();

  private final Totp totp;

  public Authenticator(String key) {
    totp = new Totp(key);
  }

  public String code() {
    synchronized (SHOWN) {
      long next =
          Math.max(
              SHOWN.getOrDefault(totp.key(), 0L) + 1, Totp.step(Instant.now().plusSeconds(5)) - 1);
      await().atMost(A_STEP).until(() -> next <= Totp.step(Instant.now()) + 1);
      SHOWN.put(totp.key(), next);
      return totp.code(next);
    }
  }

  /** The code of this moment, for who will not get to use it. */
  public String atAGlance() {
    return totp.code(Totp.step(Instant.now()));
  }

  /** A code that is not right now. */
  public String wrongCode() {
    long far = Totp.step(Instant.now()) + 1000;
    return totp.code(far);
  }
}
