package phuchuay.local.line;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import phuchuay.platform.RealTime;

/** Reply tokens: each answers one event, once, within a minute; the newest 100,000. */
@Simulated
@Component("lineReplyTokens")
public class ReplyTokens {

  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final Duration RENEWABLE = Duration.ofMinutes(20);

  private record Token(String chat, Instant made, Instant until) {}

  private final Map<String, Token> tokens = Recent.map(100_000);
  private final RealTime time;

  ReplyTokens(RealTime time) {
    this.time = time;
  }

  public String issue(String chat) {
    Instant now = time.instant();
    String token = Ids.token();
    tokens.put(token, new Token(chat, now, now.plus(FRESH)));
    return token;
  }

  /** A webhook delivered again gives its token a fresh minute, for twenty minutes. */
  public void renew(String token) {
    Instant now = time.instant();
    tokens.computeIfPresent(
        token,
        (key, was) ->
            was.made().plus(RENEWABLE).isBefore(now)
                ? was
                : new Token(was.chat(), was.made(), now.plus(FRESH)));
  }

  /** The chat a token belongs to, while it may still be used. */
  public Optional<String> spend(String token) {
    return Optional.ofNullable(tokens.remove(token))
        .filter(found -> !time.instant().isAfter(found.until()))
        .map(Token::chat);
  }
}
