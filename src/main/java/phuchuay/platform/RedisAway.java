package phuchuay.platform;

import org.jspecify.annotations.Nullable;

/** Redis did not answer in time: whoever asked must go without, or refuse. */
public class RedisAway extends RuntimeException {

  RedisAway(@Nullable Throwable cause) {
    super("Redis is away", cause);
  }

  /** Whether this is why something failed. */
  public static boolean causes(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RedisAway) {
        return true;
      }
    }
    return false;
  }
}
