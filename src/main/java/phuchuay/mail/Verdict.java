package phuchuay.mail;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a mail after a try.
 *
 * @param unclear how many tries may have arrived
 * @param pause how long until the next try, when it stays QUEUED
 */
record Verdict(String state, int unclear, Duration pause, @Nullable String reason) {

  /** A receiver may get the same mail this often, under one Message-ID; then a person decides. */
  private static final int MOST_COPIES = 3;

  private static final Duration LOCKED_WAIT = Duration.ofSeconds(30);

  /** Decides from the outcome alone; {@code jitter} is 0..1. */
  static Verdict on(Waiting mail, Outcome outcome, Instant now, double jitter) {
    return switch (outcome) {
      case Outcome.Accepted() -> new Verdict("ACCEPTED", mail.unclear(), Duration.ZERO, null);
      case Outcome.Refused(String reason) -> over("REFUSED", mail.unclear(), reason);
      case Outcome.Unclear(String reason) -> unclear(mail, reason, now, jitter);
      case Outcome.Later(String reason) ->
          again(mail, mail.unclear(), growing(mail, 60, 1800, jitter), reason, now);
      case Outcome.NotSent(String reason) ->
          again(mail, mail.unclear(), growing(mail, 5, 120, jitter), reason, now);
      case Outcome.Locked(String reason) -> again(mail, mail.unclear(), LOCKED_WAIT, reason, now);
    };
  }

  /** For what is not even tried: too late, taken over by a newer one, sent too often already. */
  static @Nullable Verdict before(Waiting mail, Instant now) {
    if (mail.superseded()) {
      return over("CANCELLED", mail.unclear(), "superseded");
    }
    if (!now.isBefore(mail.until())) {
      return over("EXPIRED", mail.unclear(), "too late");
    }
    return mail.unclear() >= MOST_COPIES
        ? over("UNKNOWN", mail.unclear(), "left behind while it was sent")
        : null;
  }

  private static Verdict unclear(Waiting mail, String reason, Instant now, double jitter) {
    int times = mail.unclear() + 1;
    return times >= MOST_COPIES
        ? over("UNKNOWN", times, reason)
        : again(mail, times, growing(mail, 60, 1800, jitter), reason, now);
  }

  private static Verdict again(
      Waiting mail, int unclear, Duration pause, String reason, Instant now) {
    return now.plus(pause).isBefore(mail.until())
        ? new Verdict("QUEUED", unclear, pause, reason)
        : over("EXPIRED", unclear, reason);
  }

  /** The end of what did not arrive for certain; of what may have arrived nobody knows. */
  private static Verdict over(String state, int unclear, String reason) {
    return new Verdict(unclear > 0 ? "UNKNOWN" : state, unclear, Duration.ZERO, reason);
  }

  private static Duration growing(Waiting mail, long first, long longest, double jitter) {
    long seconds = Math.min(longest, first << Math.min(20, mail.attempts() - 1));
    return Duration.ofMillis((long) (seconds * 1000 * (0.5 + jitter / 2)));
  }

  boolean settled() {
    return !state.equals("QUEUED");
  }
}
