package phuchuay.local.line;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.platform.RealTime;
import tools.jackson.databind.JsonNode;

/**
 * Retry keys whose call was accepted; each is good for one call within a day; the newest 200,000.
 */
@Simulated
@Component("lineRetryKeys")
public class RetryKeys {

  public static final String HEADER = "X-Line-Retry-Key";

  private static final Duration REMEMBERED = Duration.ofHours(24);

  /** What the accepted call answered. */
  public record Accepted(String requestId, JsonNode answer) {}

  private record Entry(CompletableFuture<Accepted> call, Instant at) {}

  private final Map<String, Entry> accepted = Recent.map(200_000);
  private final RealTime time;

  RetryKeys(RealTime time) {
    this.time = time;
  }

  /** Makes the call unless its key was accepted before; a call that is refused leaves no trace. */
  public JsonNode once(@Nullable String key, String requestId, Supplier<JsonNode> call) {
    if (key == null) {
      return call.get();
    }
    String uuid = uuid(key);
    Entry mine = new Entry(new CompletableFuture<>(), time.instant());
    Entry kept =
        accepted.merge(uuid, mine, (was, fresh) -> forgotten(was, fresh.at()) ? fresh : was);
    if (kept != mine) {
      throw ApiRefusal.acceptedBefore(outcome(kept));
    }
    try {
      JsonNode answer = call.get();
      mine.call().complete(new Accepted(requestId, answer));
      return answer;
    } catch (RuntimeException refused) {
      accepted.remove(uuid, mine);
      mine.call().completeExceptionally(refused);
      throw refused;
    }
  }

  /** Waits for the first call with this key; what refused it refuses this one too. */
  private static Accepted outcome(Entry first) {
    try {
      return first.call().join();
    } catch (CompletionException refused) {
      throw refused.getCause() instanceof ApiRefusal refusal ? refusal : refused;
    }
  }

  private static boolean forgotten(Entry was, Instant now) {
    return was.at().plus(REMEMBERED).isBefore(now);
  }

  private static String uuid(String key) {
    try {
      return UUID.fromString(key).toString();
    } catch (IllegalArgumentException notAnUuid) {
      throw ApiRefusal.of(400, "Invalid retry key. The retry key must be a UUID");
    }
  }
}
