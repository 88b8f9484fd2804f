package phuchuay.chat.care;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import phuchuay.chat.masking.Masking;
import phuchuay.platform.RedisAway;
import phuchuay.platform.RedisLine;
import phuchuay.platform.Signals;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who is writing an answer to whom (กำลังพิมพ์): a claim of a minute from the first letter on, and
 * the draft, which colleagues see and which is still there when the page is loaded again. All of it
 * may be lost: that only one answers, is decided under the lock of the conversation.
 */
@Component
public class Typing {

  private static final String CHANNEL = "typing";
  private static final Duration CLAIM = Duration.ofSeconds(60);
  private static final Duration DRAFT = Duration.ofDays(7);

  private final RedisLine redis;
  private final Signals signals;
  private final JsonMapper json;

  Typing(RedisLine redis, Signals signals, JsonMapper json) {
    this.redis = redis;
    this.signals = signals;
    this.json = json;
  }

  /**
   * Somebody writes to somebody.
   *
   * @param words the draft with what was secret hidden; blank when they have stopped
   */
  public record Writing(long conversation, UUID officer, String words) {}

  /** Keeps a draft and claims the conversation; whoever has claimed it before, if a colleague. */
  public Optional<UUID> writes(long conversation, UUID officer, String words) {
    String hidden = Masking.mask(words).text();
    try {
      Optional<UUID> other =
          redis.ask(
              line ->
                  hidden.isBlank()
                      ? let(line, conversation, officer)
                      : claim(line, conversation, officer));
      redis.ask(line -> draft(line, conversation, officer, hidden));
      signals.tell(CHANNEL, json.writeValueAsString(new Writing(conversation, officer, hidden)));
      return other;
    } catch (RedisAway alone) {
      return Optional.empty();
    }
  }

  private static Optional<UUID> claim(StringRedisTemplate line, long conversation, UUID officer) {
    String key = key(conversation);
    if (Boolean.TRUE.equals(line.opsForValue().setIfAbsent(key, officer.toString(), CLAIM))) {
      return Optional.empty();
    }
    Optional<UUID> holder = other(line.opsForValue().get(key), officer);
    if (holder.isEmpty()) {
      line.expire(key, CLAIM);
    }
    return holder;
  }

  private static Optional<UUID> let(StringRedisTemplate line, long conversation, UUID officer) {
    Optional<UUID> holder = other(line.opsForValue().get(key(conversation)), officer);
    if (holder.isEmpty()) {
      line.delete(key(conversation));
    }
    return holder;
  }

  private static Boolean draft(
      StringRedisTemplate line, long conversation, UUID officer, String words) {
    if (words.isBlank()) {
      return Boolean.TRUE.equals(line.delete(draft(conversation, officer)));
    }
    line.opsForValue().set(draft(conversation, officer), words, DRAFT);
    return true;
  }

  /** Who has claimed a conversation, if a colleague has. */
  public Optional<UUID> other(long conversation, UUID me) {
    try {
      return other(redis.ask(line -> line.opsForValue().get(key(conversation))), me);
    } catch (RedisAway alone) {
      return Optional.empty();
    }
  }

  /** Who writes to somebody at this moment, if anybody does, and what. */
  public Optional<Writing> now(long conversation) {
    try {
      return Optional.ofNullable(redis.ask(line -> line.opsForValue().get(key(conversation))))
          .map(UUID::fromString)
          .map(officer -> new Writing(conversation, officer, draft(conversation, officer, "")))
          .filter(writing -> !writing.words().isBlank());
    } catch (RedisAway alone) {
      return Optional.empty();
    }
  }

  /** What an officer has written and not sent; blank if nothing. */
  public String draft(long conversation, UUID officer, String none) {
    try {
      String words = redis.ask(line -> line.opsForValue().get(draft(conversation, officer)));
      return words == null ? none : words;
    } catch (RedisAway alone) {
      return none;
    }
  }

  /** Hears of everybody who writes, at every instance. */
  public void listen(Consumer<Writing> ear) {
    signals.listen(CHANNEL, words -> ear.accept(json.readValue(words, Writing.class)));
  }

  private static Optional<UUID> other(@org.jspecify.annotations.Nullable String holder, UUID me) {
    return Optional.ofNullable(holder).map(UUID::fromString).filter(one -> !one.equals(me));
  }

  private static String key(long conversation) {
    return "desk:claim:" + conversation;
  }

  private static String draft(long conversation, UUID officer) {
    return "desk:draft:" + conversation + ":" + officer;
  }
}
