package phuchuay.local.line;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.local.line.Played.MALEE;
import static phuchuay.local.line.Played.SOMCHAI;
import static phuchuay.local.line.Played.json;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/** LINE's dialog for linking an account. */
@PlayedLine
class LinkingTest {

  private static final String NONCE = "a-nonce-of-this-test";

  @LocalServerPort int port;
  @Autowired FakeBot bot;
  @Autowired SmallWorld.MovingTime time;
  private Played line;

  @BeforeEach
  void meet() {
    line = new Played(port);
    bot.failsTimes(0);
    bot.forgets();
  }

  @Test
  void who_confirms_on_their_own_phone_is_linked_and_can_be_answered() throws Exception {
    confirms(token(), MALEE);
    JsonNode event = bot.next().event();
    assertThat(event.path("type").asString()).isEqualTo("accountLink");
    assertThat(event.path("link").path("result").asString()).isEqualTo("ok");
    assertThat(event.path("link").path("nonce").asString()).isEqualTo(NONCE);
    assertThat(event.path("source").path("userId").asString()).isEqualTo(MALEE);
    assertThat(line.reply(event.path("replyToken").asString()).getStatusCode().value())
        .isEqualTo(200);
  }

  @Test
  void a_foreign_phone_fails_and_the_bot_is_not_told_whose_it_was() throws Exception {
    confirms(token(), SOMCHAI);
    JsonNode event = bot.next().event();
    assertThat(event.path("link").path("result").asString()).isEqualTo("failed");
    assertThat(event.has("source")).isFalse();
  }

  @Test
  void a_token_links_once() throws Exception {
    String token = token();
    confirms(token, MALEE);
    bot.next();
    assertThat(confirms(token, MALEE)).contains("หมดอายุ");
  }

  @Test
  void a_token_is_good_for_ten_minutes() {
    String token = token();
    time.forward(Duration.ofMinutes(11));
    assertThat(confirms(token, MALEE)).contains("หมดอายุ");
  }

  private String token() {
    JsonNode answer = json(line.api("POST /user/" + MALEE + "/linkToken", "{}", null));
    return answer.path("linkToken").asString();
  }

  private String confirms(String token, String person) {
    return line.submits(
        "/dialog/bot/accountLink",
        MultiValueMap.fromMultiValue(
            Map.of(
                "linkToken", List.of(token), "nonce", List.of(NONCE), "person", List.of(person))));
  }
}
