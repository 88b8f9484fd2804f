package phuchuay.local.line;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.local.line.Played.MALEE;
import static phuchuay.local.line.Played.json;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What people send, and when the bot may have it; what it marks as read. */
@PlayedLine
class ContentsTest {

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
  void a_film_is_prepared_before_it_can_be_fetched() {
    String id = line.sends(MALEE, "video/mp4", new byte[] {1, 2}).path("id").asString();
    String content = "GET /message/" + id + "/content";
    assertThat(line.status(content, null)).isEqualTo(202);
    assertThat(status(content)).isEqualTo("processing");
    time.forward(Duration.ofSeconds(3));
    assertThat(status(content)).isEqualTo("succeeded");
    assertThat(line.status(content, null)).isEqualTo(200);
  }

  @Test
  void a_recording_says_how_long_it_is() throws Exception {
    line.sends(MALEE, "audio/mp4", new byte[] {1});
    JsonNode message = bot.next().event().path("message");
    assertThat(message.path("type").asString()).isEqualTo("audio");
    assertThat(message.path("duration").asInt()).isPositive();
  }

  @Test
  void what_line_keeps_no_longer_is_404() {
    String id = line.sends(MALEE, "image/png", new byte[] {1}).path("id").asString();
    line.does("DELETE /contents/" + id, null);
    assertThat(line.status("GET /message/" + id + "/content", null)).isEqualTo(404);
  }

  @Test
  void the_bot_marks_as_read_when_line_does_not() throws Exception {
    line.does("PUT /account", "{\"marksItself\":false}");
    try {
      String id = line.says(MALEE, "อ่านหรือยัง").path("id").asString();
      String token = bot.next().event().path("message").path("markAsReadToken").asString();
      assertThat(readUpTo()).isNotEqualTo(id);
      String body = "{\"markAsReadToken\":\"" + token + "\"}";
      assertThat(line.status("POST /chat/markAsRead", body)).isEqualTo(200);
      assertThat(readUpTo()).isEqualTo(id);
    } finally {
      line.does("PUT /account", "{\"marksItself\":true}");
    }
  }

  @Test
  void a_token_nobody_gave_marks_nothing() {
    assertThat(line.status("POST /chat/markAsRead", "{\"markAsReadToken\":\"%%\"}")).isEqualTo(400);
  }

  private String readUpTo() {
    return line.does("GET /chats/" + MALEE, null).path("readUpTo").asString();
  }

  private String status(String content) {
    return json(line.api(content + "/transcoding", null, null)).path("status").asString();
  }
}
