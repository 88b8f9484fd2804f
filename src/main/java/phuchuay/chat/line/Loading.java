package phuchuay.chat.line;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** LINE's loading animation, for a person whose answer takes longer than a second. */
@Component
class Loading {

  private static final long A_SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final long A_MINUTE = TimeUnit.MINUTES.toNanos(1);

  private record Waiting(long since, boolean shown) {}

  private final LineApi line;
  private final Brakes brakes;
  private final Map<String, Waiting> expected = new ConcurrentHashMap<>();

  Loading(LineApi line, Brakes brakes) {
    this.line = line;
    this.brakes = brakes;
  }

  /** An answer is expected from now on; false when it was before. */
  boolean expects(String lineId) {
    return lineId.startsWith("U")
        && expected.putIfAbsent(lineId, new Waiting(System.nanoTime(), false)) == null;
  }

  /** The answer has left, or there is none. */
  void over(String lineId) {
    expected.remove(lineId);
  }

  @Scheduled(fixedDelay = 100)
  void show() {
    long now = System.nanoTime();
    expected.forEach(
        (lineId, waiting) -> {
          long waits = now - waiting.since();
          if (waits > A_MINUTE) {
            expected.remove(lineId, waiting);
          } else if (waits > A_SECOND && !waiting.shown()) {
            expected.replace(lineId, waiting, new Waiting(waiting.since(), true));
            Thread.startVirtualThread(() -> show(lineId));
          }
        });
  }

  private void show(String lineId) {
    if (brakes.free("loading")) {
      String body = "{\"chatId\":\"%s\",\"loadingSeconds\":10}".formatted(lineId);
      line.post("/v2/bot/chat/loading/start", body);
    }
  }
}
