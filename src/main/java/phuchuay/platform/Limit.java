package phuchuay.platform;

import java.time.Duration;

/**
 * How often somebody may try something within a time that begins with the first try.
 *
 * @param what what is tried, a plain word that is seen in Redis: {@code "sign-in"}
 * @param who the person, address or agency; never seen in Redis
 */
public record Limit(String what, String who, int most, Duration within) {

  public Limit {
    if (!what.matches("[a-z][a-z0-9-]{0,40}") || most < 0 || !within.isPositive()) {
      throw new IllegalArgumentException("not a limit: " + what + " " + most + " " + within);
    }
  }

  @Override
  public String toString() {
    return what + " " + most + " within " + within;
  }
}
