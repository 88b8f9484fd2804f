package phuchuay.platform.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.HashOperations;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import phuchuay.platform.RealTime;
import phuchuay.platform.RedisLine;
import phuchuay.platform.SessionDevice;

/** Sessions in Redis: a hash each, and for each person the set of theirs. */
@Component
public class SessionRows {

  public static final String WHO = "who";
  private static final String BEGUN = "begun";
  private static final String SEEN = "seen";
  private static final String BROWSER = "browser";
  private static final String SYSTEM = "system";
  private static final String SESSION = "session:";
  private static final String SESSIONS_OF = "sessions-of:";

  /**
   * A session to write.
   *
   * @param before the mark under which it was read; null for one that has just begun
   * @param whose whom it belonged to when it was read
   * @param fields what to set
   * @param gone what to take away
   */
  record Row(
      String mark,
      @Nullable String before,
      @Nullable String whose,
      @Nullable String who,
      Map<String, String> fields,
      List<String> gone) {}

  /** What was read and is not there any more has ended: it stays so. */
  private static final RedisScript<Long> SAVE =
      new DefaultRedisScript<>(
          """
          local session, before, of_now, of_then = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
          local mark, mark_before, left, longest, now = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5]
          if mark_before ~= '' then
            if redis.call('exists', before) == 0 then return 0 end
            if session ~= before then redis.call('rename', before, session) end
            redis.call('zrem', of_then, mark_before)
          end
          local gone = tonumber(ARGV[6])
          for i = 7, 6 + gone do redis.call('hdel', session, ARGV[i]) end
          redis.call('hset', session, unpack(ARGV, 7 + gone))
          redis.call('pexpire', session, left)
          if of_now ~= 'nobody' then
            redis.call('zremrangebyscore', of_now, '-inf', now)
            redis.call('zadd', of_now, now + left, mark)
            redis.call('pexpire', of_now, longest)
          end
          return 1
          """,
          Long.class);

  private static final RedisScript<Long> DELETE =
      new DefaultRedisScript<>(
          """
          local who = redis.call('hget', KEYS[1], 'who')
          if who then redis.call('zrem', 'sessions-of:' .. who, ARGV[1]) end
          return redis.call('del', KEYS[1])
          """,
          Long.class);

  private final RedisLine line;
  private final RealTime time;

  SessionRows(RedisLine line, RealTime time) {
    this.line = line;
    this.time = time;
  }

  public Map<String, String> find(String mark) {
    return line.ask(
        redis -> {
          HashOperations<String, String, String> hashes = redis.opsForHash();
          return hashes.entries(SESSION + mark);
        });
  }

  void save(Row row, Duration left, Duration longest) {
    String before = row.before() == null ? row.mark() : row.before();
    List<String> keys =
        List.of(SESSION + row.mark(), SESSION + before, of(row.who()), of(row.whose()));
    List<String> values = new ArrayList<>();
    values.add(row.mark());
    values.add(row.before() == null ? "" : row.before());
    values.add(String.valueOf(left.toMillis()));
    values.add(String.valueOf(longest.toMillis()));
    values.add(String.valueOf(time.instant().toEpochMilli()));
    values.add(String.valueOf(row.gone().size()));
    values.addAll(row.gone());
    row.fields()
        .forEach(
            (name, value) -> {
              values.add(name);
              values.add(value);
            });
    line.ask(redis -> redis.execute(SAVE, keys, values.toArray()));
  }

  public boolean delete(String mark) {
    Long deleted = line.ask(redis -> redis.execute(DELETE, List.of(SESSION + mark), mark));
    return deleted != null && deleted > 0;
  }

  public boolean has(String mark) {
    return Boolean.TRUE.equals(line.ask(redis -> redis.hasKey(SESSION + mark)));
  }

  /** The marks of a person's sessions, some of which may be over. */
  public Set<String> marksOf(String person) {
    return line.ask(redis -> redis.opsForZSet().range(SESSIONS_OF + person, 0, -1));
  }

  static Map<String, String> fields(
      Instant begun, Instant seen, @Nullable String who, SessionDevice device) {
    Map<String, String> fields = new HashMap<>();
    fields.put(BEGUN, String.valueOf(begun.toEpochMilli()));
    fields.put(SEEN, String.valueOf(seen.toEpochMilli()));
    if (who != null) {
      fields.put(WHO, who);
    }
    if (!device.equals(SessionDevice.UNKNOWN)) {
      fields.put(BROWSER, device.browser());
      fields.put(SYSTEM, device.system());
    }
    return fields;
  }

  public static Instant begun(Map<String, String> row) {
    return moment(row, BEGUN);
  }

  public static Instant seen(Map<String, String> row) {
    return moment(row, SEEN);
  }

  public static SessionDevice device(Map<String, String> row) {
    return new SessionDevice(row.getOrDefault(BROWSER, ""), row.getOrDefault(SYSTEM, ""));
  }

  private static Instant moment(Map<String, String> row, String field) {
    return Instant.ofEpochMilli(Long.parseLong(Objects.requireNonNull(row.get(field))));
  }

  private static String of(@Nullable String person) {
    return person == null ? "nobody" : SESSIONS_OF + person;
  }
}
