package phuchuay.local.line.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import phuchuay.local.line.Simulated;
import phuchuay.platform.RealTime;

/** LINE's rate limits, each a bucket of tokens that fills again; off until switched on. */
@Simulated
@Component("lineRates")
public class Rates {

  private static final List<Limit> LIMITS =
      List.of(
          new Limit("POST /v2/bot/message/narrowcast", 60, Duration.ofHours(1)),
          new Limit("POST /v2/bot/message/broadcast", 60, Duration.ofHours(1)),
          new Limit("GET /v2/bot/message/delivery/.+", 60, Duration.ofHours(1)),
          new Limit("GET /v2/bot/insight/.+", 60, Duration.ofHours(1)),
          new Limit("(POST|PUT|GET|DELETE) /v2/bot/audienceGroup/.+", 60, Duration.ofMinutes(1)),
          new Limit("(POST|PUT|GET) /v2/bot/coupon.*", 200, Duration.ofSeconds(1)),
          new Limit("POST /v2/bot/channel/webhook/test", 60, Duration.ofHours(1)),
          new Limit("(GET|PUT) /v2/bot/channel/webhook/endpoint", 1_000, Duration.ofMinutes(1)),
          new Limit("POST /v2/bot/richmenu/batch", 3, Duration.ofHours(1)),
          new Limit("GET /v2/bot/richmenu/progress/batch", 100, Duration.ofHours(1)),
          new Limit("POST /v2/bot/richmenu", 100, Duration.ofHours(1)),
          new Limit("DELETE /v2/bot/richmenu/[^/]+", 100, Duration.ofHours(1)),
          new Limit("DELETE /v2/bot/richmenu/alias/[^/]+", 100, Duration.ofHours(1)),
          new Limit("GET /v2/bot/richmenu/list", 10, Duration.ofSeconds(1)),
          new Limit("POST /v2/bot/message/multicast", 200, Duration.ofSeconds(1)),
          new Limit("POST /v2/bot/chat/loading/start", 100, Duration.ofSeconds(1)),
          new Limit("POST /v2/bot/message/reply", 2_000, Duration.ofSeconds(1)),
          new Limit("POST /v2/bot/message/push", 2_000, Duration.ofSeconds(1)),
          new Limit("GET /v2/bot/profile/.+", 2_000, Duration.ofSeconds(1)),
          new Limit(".*", 2_000, Duration.ofSeconds(1)));

  private record Limit(Pattern calls, int many, Duration per) {

    Limit(String calls, int many, Duration per) {
      this(Pattern.compile(calls), many, per);
    }

    double refilled(Duration since) {
      return (double) since.toNanos() / per.toNanos() * many;
    }
  }

  private record Bucket(double tokens, Instant at) {}

  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
  private final RealTime time;
  private volatile boolean on;

  public Rates(RealTime time) {
    this.time = time;
  }

  public boolean on() {
    return on;
  }

  /** Switches the limits on or off; every bucket is full again. */
  public void turn(boolean on) {
    buckets.clear();
    this.on = on;
  }

  /** Whether LINE still takes this call. */
  public boolean allow(String method, String path) {
    if (!on) {
      return true;
    }
    String call = method + " " + path;
    Limit limit =
        LIMITS.stream()
            .filter(one -> one.calls().matcher(call).matches())
            .findFirst()
            .orElseThrow();
    Instant now = time.instant();
    boolean[] allowed = new boolean[1];
    buckets.compute(
        limit.calls().pattern(),
        (key, was) -> {
          Bucket full = was == null ? new Bucket(limit.many(), now) : was;
          double tokens =
              Math.min(
                  limit.many(), full.tokens() + limit.refilled(Duration.between(full.at(), now)));
          allowed[0] = tokens >= 1;
          return new Bucket(allowed[0] ? tokens - 1 : tokens, now);
        });
    return allowed[0];
  }
}
