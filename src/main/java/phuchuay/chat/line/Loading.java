package phuchuay.chat.line;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** LINE's loading animation, for a person whose answer takes longer than a second. */
@Component
class Loading {

  private static final Executor A_SECOND_LATER =
      CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, Thread::startVirtualThread);

  private final LineApi line;
  private final Brakes brakes;
  private final Map<String, CompletableFuture<Void>> expected = new ConcurrentHashMap<>();

  Loading(LineApi line, Brakes brakes) {
    this.line = line;
    this.brakes = brakes;
  }

  /** An answer is expected from now on; false when it was before. */
  boolean expects(String lineId) {
    if (!lineId.startsWith("U") || expected.containsKey(lineId)) {
      return false;
    }
    expected.computeIfAbsent(
        lineId, id -> CompletableFuture.runAsync(() -> show(id), A_SECOND_LATER));
    return true;
  }

  /** The answer has left, or there is none. */
  void over(String lineId) {
    CompletableFuture<Void> waiting = expected.remove(lineId);
    if (waiting != null) {
      waiting.cancel(false);
    }
  }

  private void show(String lineId) {
    if (brakes.free("loading")) {
      String body = "{\"chatId\":\"%s\",\"loadingSeconds\":10}".formatted(lineId);
      line.post("/v2/bot/chat/loading/start", body);
    }
  }
}
