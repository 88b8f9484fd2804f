package phuchuay.local.line;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.local.line.Played.GROUP;
import static phuchuay.local.line.Played.MALEE;
import static phuchuay.local.line.Played.SOMCHAI;
import static phuchuay.local.line.Played.json;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What may be sent depends on where it goes: quotes, mentions, named films. */
@PlayedLine
class QuotesTest {

  @LocalServerPort int port;
  @Autowired FakeBot bot;
  private Played line;

  @BeforeEach
  void meet() {
    line = new Played(port);
    bot.failsTimes(0);
    bot.forgets();
  }

  @Test
  void a_message_is_quoted_in_its_own_chat_as_often_as_one_likes() throws Exception {
    String said = line.says(MALEE, "ถามหน่อย").path("id").asString();
    String token = bot.next().event().path("message").path("quoteToken").asString();
    assertThat(push(MALEE, quoting(token))).isEqualTo(200);
    assertThat(push(MALEE, quoting(token))).isEqualTo(200);
    JsonNode messages = line.does("GET /chats/" + MALEE, null).path("messages");
    assertThat(messages.path(messages.size() - 1).path("message").path("quoted").asString())
        .isEqualTo(said);
    assertThat(push(SOMCHAI, quoting(token))).isEqualTo(400);
    assertThat(push(MALEE, quoting("made-up"))).isEqualTo(400);
  }

  @Test
  void only_what_can_be_quoted_gets_a_token() {
    String place =
        "{\"type\":\"location\",\"title\":\"a\",\"address\":\"a\",\"latitude\":1,\"longitude\":1}";
    String text = "{\"type\":\"text\",\"text\":\"a\"}";
    JsonNode sent = json(line.api("POST /message/push", body(MALEE, place + "," + text), null));
    assertThat(sent.path("sentMessages").path(0).has("quoteToken")).isFalse();
    assertThat(sent.path("sentMessages").path(1).has("quoteToken")).isTrue();
  }

  @Test
  void people_are_mentioned_and_films_named_only_where_line_allows_it() throws Exception {
    line.does("POST /chats/" + GROUP + "/friendship", null);
    bot.next();
    String mention =
        """
        {"type":"textV2","text":"{all}","substitution":
        {"all":{"type":"mention","mentionee":{"type":"all"}}}}
        """;
    String film =
        """
        {"type":"video","originalContentUrl":"https://a.example/v",
        "previewImageUrl":"https://a.example/p","trackingId":"a"}
        """;
    assertThat(push(GROUP, mention)).isEqualTo(200);
    assertThat(push(MALEE, mention)).isEqualTo(400);
    assertThat(push(MALEE, film)).isEqualTo(200);
    assertThat(push(GROUP, film)).isEqualTo(400);
  }

  @Test
  void a_film_seen_to_its_end_is_told_by_its_name() throws Exception {
    String tap = "{\"action\":{\"type\":\"video\",\"trackingId\":\"guide\"}}";
    line.does("POST /chats/" + MALEE + "/taps", tap);
    JsonNode event = bot.next().event();
    assertThat(event.path("type").asString()).isEqualTo("videoPlayComplete");
    assertThat(event.path("videoPlayComplete").path("trackingId").asString()).isEqualTo("guide");
  }

  private int push(String to, String message) {
    return line.status("POST /message/push", body(to, message));
  }

  private static String body(String to, String messages) {
    return "{\"to\":\"" + to + "\",\"messages\":[" + messages + "]}";
  }

  private static String quoting(String token) {
    return "{\"type\":\"text\",\"text\":\"a\",\"quoteToken\":\"" + token + "\"}";
  }
}
