package phuchuay.local.line;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.local.line.Played.GROUP;
import static phuchuay.local.line.Played.MALEE;
import static phuchuay.local.line.Played.OK;
import static phuchuay.local.line.Played.SOMCHAI;
import static phuchuay.local.line.Played.json;
import static phuchuay.local.line.Played.key;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Sending to many at once, and who they are. */
@PlayedLine
class ManyTest {

  private static final String ALL = "{\"messages\":" + OK + "}";

  @LocalServerPort int port;
  @Autowired FakeBot bot;
  private Played line;

  @BeforeEach
  void friends() throws Exception {
    line = new Played(port);
    bot.failsTimes(0);
    bot.forgets();
    for (String person : new String[] {MALEE, SOMCHAI}) {
      line.does("POST /chats/" + person + "/friendship", null);
      bot.next();
    }
  }

  @Test
  void a_broadcast_reaches_every_friend_and_no_group() {
    int malee = line.saidIn(MALEE);
    int group = line.saidIn(GROUP);
    assertThat(line.status("POST /message/broadcast", ALL)).isEqualTo(200);
    assertThat(line.saidIn(MALEE)).isEqualTo(malee + 1);
    assertThat(line.saidIn(GROUP)).isEqualTo(group);
  }

  @ParameterizedTest
  @ValueSource(strings = {"push", "multicast", "broadcast", "narrowcast"})
  void a_retry_key_sends_once_wherever_it_is_allowed(String kind) {
    String to =
        switch (kind) {
          case "push" -> "\"to\":\"" + MALEE + "\",";
          case "multicast" -> "\"to\":[\"" + MALEE + "\"],";
          default -> "";
        };
    String body = "{" + to + "\"messages\":" + OK + "}";
    String key = key();
    ResponseEntity<String> first = line.api("POST /message/" + kind, body, key);
    ResponseEntity<String> again = line.api("POST /message/" + kind, body, key);
    assertThat(first.getStatusCode().is2xxSuccessful()).isTrue();
    assertThat(again.getStatusCode().value()).isEqualTo(409);
    assertThat(again.getHeaders().getFirst("x-line-accepted-request-id"))
        .isEqualTo(first.getHeaders().getFirst("x-line-request-id"));
  }

  @Test
  void a_retry_key_is_refused_wherever_it_means_nothing() {
    assertThat(line.api("GET /info", null, key()).getStatusCode().value()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"reply", "push", "multicast", "broadcast", "narrowcast"})
  void messages_are_checked_without_being_sent(String kind) {
    int before = line.saidIn(MALEE);
    assertThat(line.status("POST /message/validate/" + kind, ALL)).isEqualTo(200);
    assertThat(line.status("POST /message/validate/" + kind, "{\"messages\":[]}")).isEqualTo(400);
    assertThat(line.saidIn(MALEE)).isEqualTo(before);
  }

  @Test
  void friends_are_listed_page_by_page() {
    JsonNode first = json(line.api("GET /followers/ids?limit=1", null, null));
    assertThat(first.path("userIds").size()).isEqualTo(1);
    String next = first.path("next").asString();
    JsonNode second = json(line.api("GET /followers/ids?limit=1&start=" + next, null, null));
    assertThat(second.path("userIds").path(0).asString())
        .isEqualTo(next)
        .isNotEqualTo(first.path("userIds").path(0).asString());
  }

  @Test
  void a_batch_of_menus_moves_nobody_twice_from_one_menu() {
    String twice =
        "{\"operations\":[{\"type\":\"unlink\",\"from\":\"a\"},{\"type\":\"unlink\",\"from\":\"a\"}]}";
    assertThat(line.status("POST /richmenu/batch", twice)).isEqualTo(400);
    ResponseEntity<String> done =
        line.api("POST /richmenu/batch", "{\"operations\":[{\"type\":\"unlinkAll\"}]}", null);
    String id = done.getHeaders().getFirst("x-line-request-id");
    assertThat(
            json(line.api("GET /richmenu/progress/batch?requestId=" + id, null, null))
                .path("phase")
                .asString())
        .isEqualTo("succeeded");
  }

  @Test
  void the_bots_door_is_tried_without_an_event() throws Exception {
    JsonNode tried = json(line.api("POST /channel/webhook/test", "{}", null));
    assertThat(tried.path("success").asBoolean()).isTrue();
    assertThat(bot.next().event().isMissingNode()).isTrue();
  }
}
