package phuchuay.local.line;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import phuchuay.platform.RealTime;
import tools.jackson.databind.JsonNode;

/** Retry keys whose call was accepted; each is good for one call within a day. */
@Simulated
@Component("lineRetryKeys")
class RetryKeys {

  private static final Duration REMEMBERED = Duration.ofHours(24);
  private static final int MANY = 200_000;

  /** What the accepted call answered. */
  record Accepted(String requestId, JsonNode answer, Instant at) {}

  private final Map<String, Accepted> accepted = new ConcurrentHashMap<>();
  private final RealTime time;

  RetryKeys(RealTime time) {
    this.time = time;
  }

  /** Makes the call unless its key was accepted before; the answer tells by its request id. */
  Accepted once(String key, String requestId, Supplier<JsonNode> call) {
    Instant now = time.instant();
    if (accepted.size() > MANY) {
      accepted.values().removeIf(was -> forgotten(was, now));
    }
    return Objects.requireNonNull(
        accepted.compute(
            key,
            (same, was) ->
                was == null || forgotten(was, now)
                    ? new Accepted(requestId, call.get(), now)
                    : was));
  }

  private static boolean forgotten(Accepted was, Instant now) {
    return was.at().plus(REMEMBERED).isBefore(now);
  }
}
