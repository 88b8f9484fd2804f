package phuchuay.faq;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import phuchuay.platform.Attempts;
import phuchuay.platform.RealTime;
import phuchuay.platform.Taken;

/**
 * How often one address may search. All instances count together; when Redis is away each counts
 * alone, because a public search may not close for that.
 */
@Component
class SearchLimit {

  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final int MOST_ADDRESSES = 10_000;

  private final FaqSettings settings;
  private final Attempts attempts;
  private final RealTime time;
  private final Map<String, Integer> counted = new ConcurrentHashMap<>();
  private volatile long minute;

  SearchLimit(FaqSettings settings, Attempts attempts, RealTime time) {
    this.settings = settings;
    this.attempts = attempts;
    this.time = time;
  }

  Taken take(String address) {
    int most = settings.requestsPerMinute();
    if (most == 0) {
      return new Taken(true, Duration.ZERO, false);
    }
    Taken taken = attempts.take("faq-search", address, most, A_MINUTE);
    return taken.away() ? alone(address, most) : taken;
  }

  private Taken alone(String address, int most) {
    long now = time.millis() / A_MINUTE.toMillis();
    if (now != minute || counted.size() > MOST_ADDRESSES) {
      minute = now;
      counted.clear();
    }
    boolean allowed = counted.merge(address, 1, Integer::sum) <= most;
    return new Taken(allowed, allowed ? Duration.ZERO : A_MINUTE, false);
  }
}
