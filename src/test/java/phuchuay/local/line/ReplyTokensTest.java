package phuchuay.local.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How long a reply token lives, and how much is remembered at all. */
class ReplyTokensTest {

  private final SmallWorld.MovingTime time = new SmallWorld.MovingTime();
  private final ReplyTokens tokens = new ReplyTokens(time);

  @Test
  void a_redelivery_revives_an_expired_token_for_a_minute() {
    String token = tokens.issue("chat");
    time.forward(Duration.ofMinutes(19));
    tokens.renew(token);
    time.forward(Duration.ofSeconds(59));
    assertThat(tokens.spend(token)).contains("chat");
  }

  @Test
  void twenty_minutes_after_the_event_nothing_revives_a_token() {
    String token = tokens.issue("chat");
    time.forward(Duration.ofMinutes(21));
    tokens.renew(token);
    assertThat(tokens.spend(token)).isEmpty();
  }

  @Test
  void a_spent_token_is_not_revived() {
    String token = tokens.issue("chat");
    tokens.spend(token);
    tokens.renew(token);
    assertThat(tokens.spend(token)).isEmpty();
  }

  @Test
  void only_the_newest_are_remembered() {
    Map<Integer, String> kept = Recent.map(2);
    for (int i = 1; i <= 3; i++) {
      kept.put(i, "");
    }
    assertThat(kept).containsOnlyKeys(2, 3);
  }
}
