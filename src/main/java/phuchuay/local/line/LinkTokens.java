package phuchuay.local.line;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import phuchuay.platform.RealTime;

/** Tokens for linking an account: each for one person, once, within ten minutes. */
@Simulated
@Component("lineLinkTokens")
public class LinkTokens {

  private static final Duration VALID = Duration.ofMinutes(10);

  private record Token(String person, Instant until) {}

  private final Map<String, Token> tokens = Recent.map(10_000);
  private final RealTime time;

  LinkTokens(RealTime time) {
    this.time = time;
  }

  public String issue(String person) {
    String token = Ids.token();
    tokens.put(token, new Token(person, time.instant().plus(VALID)));
    return token;
  }

  /** Whom a token is for, while it may be used. */
  public Optional<String> owner(String token) {
    return Optional.ofNullable(tokens.get(token))
        .filter(found -> found.until().isAfter(time.instant()))
        .map(Token::person);
  }

  public Optional<String> spend(String token) {
    Optional<String> owner = owner(token);
    return tokens.remove(token) == null ? Optional.empty() : owner;
  }
}
