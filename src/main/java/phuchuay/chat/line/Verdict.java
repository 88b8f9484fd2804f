package phuchuay.chat.line;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import phuchuay.chat.sending.Call;

/**
 * What becomes of a call after a try.
 *
 * @param state its state in the ledger
 * @param push whether it goes on as a push
 * @param pause how long until the next try, when it stays QUEUED
 */
record Verdict(
    String state,
    boolean push,
    boolean unclear,
    Duration pause,
    @Nullable String requestId,
    @Nullable String reason) {

  /** How long the same reply is repeated with its token after an unclear answer. */
  private static final List<Duration> REPLY_WAITS =
      List.of(
          Duration.ofMillis(300),
          Duration.ofSeconds(1),
          Duration.ofSeconds(3),
          Duration.ofSeconds(8));

  /** LINE remembers a retry key for 24 hours; after that it would send again, so we stop before. */
  static final Duration KEY_LIFE = Duration.ofHours(24).minusMinutes(10);

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
  private static final Duration LOCKED_WAIT = Duration.ofSeconds(30);

  /** Decides from the outcome alone; {@code jitter} is 0..1. */
  static Verdict on(Call call, Outcome outcome, Instant now, double jitter) {
    return switch (outcome) {
      case Outcome.Accepted(String requestId) -> settled("ACCEPTED", call, requestId, null);
      case Outcome.Refused(String reason) -> settled("REFUSED", call, null, reason);
      case Outcome.QuotaSpent ignored -> settled("REFUSED", call, null, "month's quota is used up");
      case Outcome.TokenRefused(String reason) -> tokenRefused(call, reason);
      case Outcome.Unclear(String reason) -> again(call, true, reason, now, jitter);
      case Outcome.NotSent(String reason) -> again(call, call.unclear(), reason, now, jitter);
      case Outcome.TooFast(String reason) -> again(call, call.unclear(), reason, now, jitter);
      case Outcome.Locked(String reason) -> queued(call, call.unclear(), LOCKED_WAIT, reason);
    };
  }

  /** A claimed call that was not even tried. */
  static Verdict untried(Call call) {
    return queued(call, call.unclear(), Duration.ZERO, "not tried");
  }

  private static Verdict tokenRefused(Call call, String reason) {
    if (call.unclear()) {
      return settled("UNKNOWN", call, null, reason);
    }
    return call.reply() ? pushNow(call, reason) : settled("REFUSED", call, null, reason);
  }

  private static Verdict again(
      Call call, boolean unclear, String reason, Instant now, double jitter) {
    if (call.reply()) {
      if (call.attempts() <= REPLY_WAITS.size()) {
        return queued(call, unclear, REPLY_WAITS.get(call.attempts() - 1), reason);
      }
      return unclear ? settled("UNKNOWN", call, null, reason) : pushNow(call, reason);
    }
    if (now.isAfter(call.firstTriedAt().plus(KEY_LIFE))) {
      return settled(unclear ? "UNKNOWN" : "EXPIRED", call, null, reason);
    }
    long seconds = Math.min(LONGEST_WAIT.toSeconds(), 1L << Math.min(20, call.attempts() - 1));
    long millis = (long) (seconds * 1000 * (0.5 + jitter / 2));
    return queued(call, unclear, Duration.ofMillis(millis), reason);
  }

  private static Verdict queued(Call call, boolean unclear, Duration pause, String reason) {
    return new Verdict("QUEUED", !call.reply(), unclear, pause, null, reason);
  }

  /** The reply was certainly not sent, so its words may leave as a push. */
  private static Verdict pushNow(Call call, String reason) {
    return call.withheld() == null
        ? new Verdict("QUEUED", true, false, Duration.ZERO, null, reason)
        : settled("CANCELLED", call, null, call.withheld());
  }

  private static Verdict settled(
      String state, Call call, @Nullable String requestId, @Nullable String reason) {
    return new Verdict(state, !call.reply(), call.unclear(), Duration.ZERO, requestId, reason);
  }

  boolean settled() {
    return !state.equals("QUEUED");
  }
}
