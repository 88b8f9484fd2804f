package phuchuay.platform;

import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/**
 * Counts tries at what may be guessed, over all instances; refuses when there were too many, and
 * whenever it cannot count.
 */
@Component
public class Attempts {

  /** All the counters are taken from, or none is. Answers the milliseconds to wait. */
  private static final RedisScript<Long> TAKE =
      new DefaultRedisScript<>(
          """
          local wait = 0
          for i, key in ipairs(KEYS) do
            if tonumber(redis.call('get', key) or '0') >= tonumber(ARGV[2 * i - 1]) then
              local left = redis.call('pttl', key)
              wait = math.max(wait, left > 0 and left or tonumber(ARGV[2 * i]))
            end
          end
          if wait > 0 then return wait end
          for i, key in ipairs(KEYS) do
            if redis.call('incr', key) == 1 then redis.call('pexpire', key, ARGV[2 * i]) end
          end
          return 0
          """,
          Long.class);

  private static final RedisScript<Long> GIVE_BACK =
      new DefaultRedisScript<>(
          """
          if tonumber(redis.call('get', KEYS[1]) or '0') > 0 then
            return redis.call('decr', KEYS[1])
          end
          return 0
          """,
          Long.class);

  private final RedisLine line;
  private final Fingerprints fingerprints;

  Attempts(RedisLine line, Fingerprints fingerprints) {
    this.line = line;
    this.fingerprints = fingerprints;
  }

  /** Takes one try, before it is known whether it is right. */
  public Taken take(String what, String who, int most, Duration within) {
    return take(new Limit(what, who, most, within));
  }

  /** Takes one try of every limit, or of none when one of them refuses. */
  public Taken take(Limit... limits) {
    List<String> keys =
        Arrays.stream(limits).map(limit -> key(limit.what(), limit.who())).distinct().toList();
    if (keys.size() != limits.length) {
      throw new IllegalArgumentException("the same limit twice");
    }
    Object[] numbers =
        Arrays.stream(limits)
            .flatMap(limit -> Stream.of(limit.most(), limit.within().toMillis()))
            .map(String::valueOf)
            .toArray();
    try {
      return Taken.waiting(line.ask(redis -> redis.execute(TAKE, keys, numbers)));
    } catch (RedisAway closed) {
      return Taken.AWAY;
    }
  }

  /** The try was right: whoever it was may begin again. */
  public void forget(String what, String who) {
    orLeaveIt(() -> line.ask(redis -> redis.delete(key(what, who))));
  }

  /** The try was right and does not count; the others, wrong ones, still do. */
  public void giveBack(String what, String who) {
    orLeaveIt(() -> line.ask(redis -> redis.execute(GIVE_BACK, List.of(key(what, who)))));
  }

  /** Too many counted is on the safe side. */
  private static void orLeaveIt(Runnable kindness) {
    try {
      kindness.run();
    } catch (RedisAway counted) {
      return;
    }
  }

  private String key(String what, String who) {
    byte[] mark = fingerprints.mark("attempts/" + what, who);
    return "attempts:" + what + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(mark);
  }
}
