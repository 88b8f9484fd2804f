package phuchuay.local.line;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** Ids as LINE makes them: 18 digits for messages, ULIDs for events, random tokens. */
public final class Ids {

  private static final char[] LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final AtomicLong LAST_MESSAGE = new AtomicLong();

  private Ids() {}

  /** Ids grow with time, also over a restart. */
  public static String message(Instant now) {
    long wanted = now.toEpochMilli() * 100_000;
    return Long.toString(LAST_MESSAGE.updateAndGet(last -> Math.max(last + 1, wanted)));
  }

  public static String ulid(Instant now) {
    StringBuilder text = new StringBuilder(26);
    long time = now.toEpochMilli();
    for (int shift = 45; shift >= 0; shift -= 5) {
      text.append(LETTERS[(int) (time >>> shift & 31)]);
    }
    byte[] random = new byte[16];
    RANDOM.nextBytes(random);
    for (byte one : random) {
      text.append(LETTERS[one & 31]);
    }
    return text.toString();
  }

  public static String token() {
    byte[] random = new byte[16];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
