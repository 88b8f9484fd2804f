package phuchuay.platform;

import java.time.Duration;

/**
 * Whether a try may be made.
 *
 * @param retryAfter how long to wait if not
 * @param away nobody can count now: refused without anybody having tried too often
 */
public record Taken(boolean allowed, Duration retryAfter, boolean away) {

  static final Taken AWAY = new Taken(false, Duration.ofMinutes(1), true);

  static Taken waiting(long millis) {
    return new Taken(millis == 0, Duration.ofMillis(millis), false);
  }
}
