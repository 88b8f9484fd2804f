package phuchuay.local.line;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.local.line.Played.GROUP;
import static phuchuay.local.line.Played.MALEE;
import static phuchuay.local.line.Played.OK;
import static phuchuay.local.line.Played.SOMCHAI;
import static phuchuay.local.line.Played.json;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** What sending costs, and what LINE says when the month's quota or a rate is used up. */
@PlayedLine
class QuotaTest {

  @LocalServerPort int port;
  @Autowired FakeBot bot;
  @Autowired SmallWorld.MovingTime time;
  private Played line;

  @BeforeEach
  void friends() throws Exception {
    line = new Played(port);
    bot.failsTimes(0);
    bot.forgets();
    for (String chat : new String[] {MALEE, SOMCHAI, GROUP}) {
      line.does("POST /chats/" + chat + "/friendship", null);
      bot.next();
    }
    line.does("PUT /account", "{\"plan\":\"none\",\"used\":0}");
  }

  @AfterEach
  void free() {
    line.does("PUT /account", "{\"plan\":\"none\",\"used\":0,\"rates\":false}");
  }

  @Test
  void people_are_counted_and_replies_are_free() throws Exception {
    line.push(MALEE);
    line.push(GROUP);
    line.api(
        "POST /message/multicast",
        "{\"to\":[\"" + MALEE + "\",\"" + SOMCHAI + "\"],\"messages\":" + OK + "}",
        null);
    line.says(MALEE, "สวัสดี");
    line.reply(bot.next().event().path("replyToken").asString());
    assertThat(used()).isEqualTo(1 + 2 + 2);
  }

  @Test
  void who_blocked_the_account_costs_nothing() throws Exception {
    line.does("DELETE /chats/" + SOMCHAI + "/friendship", null);
    bot.next();
    assertThat(line.push(SOMCHAI).getStatusCode().value()).isEqualTo(200);
    assertThat(used()).isZero();
  }

  @Test
  void a_spent_quota_refuses_a_push_but_never_a_reply() throws Exception {
    line.does("PUT /account", "{\"plan\":\"limited\",\"limit\":1}");
    assertThat(json(line.api("GET /message/quota", null, null)).path("value").asInt()).isEqualTo(1);
    assertThat(line.push(MALEE).getStatusCode().value()).isEqualTo(200);
    ResponseEntity<String> refused = line.push(MALEE);
    assertThat(refused.getStatusCode().value()).isEqualTo(429);
    assertThat(refused.getBody())
        .isEqualTo("{\"message\":\"You have reached your monthly limit.\"}");
    line.says(MALEE, "สวัสดี");
    String token = bot.next().event().path("replyToken").asString();
    assertThat(line.reply(token).getStatusCode().value()).isEqualTo(200);
  }

  @Test
  void a_call_the_quota_refused_may_be_repeated_with_its_key() {
    String key = Played.key();
    line.does("PUT /account", "{\"plan\":\"limited\",\"limit\":0}");
    assertThat(line.push(MALEE, key).getStatusCode().value()).isEqualTo(429);
    line.does("PUT /account", "{\"plan\":\"none\"}");
    assertThat(line.push(MALEE, key).getStatusCode().value()).isEqualTo(200);
  }

  @Test
  void a_message_to_all_is_refused_whole_when_the_quota_is_too_small() {
    line.does("PUT /account", "{\"plan\":\"limited\",\"limit\":1}");
    int before = line.saidIn(MALEE);
    String body = "{\"messages\":" + OK + "}";
    assertThat(line.status("POST /message/broadcast", body)).isEqualTo(429);
    assertThat(line.saidIn(MALEE)).isEqualTo(before);
    assertThat(used()).isZero();
  }

  @Test
  void a_new_month_begins_at_nothing() {
    line.push(MALEE);
    time.forward(Duration.ofDays(31));
    assertThat(used()).isZero();
  }

  @Test
  void what_was_sent_on_a_day_is_told_when_the_day_is_over() {
    String today =
        time.instant()
            .atOffset(ZoneOffset.ofHours(9))
            .format(DateTimeFormatter.BASIC_ISO_DATE)
            .substring(0, 8);
    line.push(MALEE);
    assertThat(sent(today).path("status").asString()).isEqualTo("unready");
    time.forward(Duration.ofDays(1));
    assertThat(sent(today).path("success").asInt()).isPositive();
  }

  @Test
  void an_endpoint_called_too_often_is_429_until_its_bucket_fills() {
    line.does("PUT /account", "{\"rates\":true}");
    String body = "{\"operations\":[{\"type\":\"unlinkAll\"}]}";
    for (int i = 0; i < 3; i++) {
      assertThat(line.status("POST /richmenu/batch", body)).isEqualTo(202);
    }
    assertThat(line.status("POST /richmenu/batch", body)).isEqualTo(429);
    time.forward(Duration.ofMinutes(21));
    assertThat(line.status("POST /richmenu/batch", body)).isEqualTo(202);
  }

  private long used() {
    return json(line.api("GET /message/quota/consumption", null, null))
        .path("totalUsage")
        .asLong(-1);
  }

  private JsonNode sent(String day) {
    return json(line.api("GET /message/delivery/push?date=" + day, null, null));
  }
}
