package phuchuay.local.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static phuchuay.local.line.Played.MALEE;
import static phuchuay.local.line.Played.SOMCHAI;
import static phuchuay.local.line.Played.key;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/** LINE fails as it is told to, and says so in the log. */
@PlayedLine
class FaultsTest {

  @LocalServerPort int port;
  @Autowired FakeBot bot;
  private Played line;

  @BeforeEach
  void meet() {
    line = new Played(port);
    bot.failsTimes(0);
    bot.forgets();
  }

  @AfterEach
  void mend() {
    line.does("DELETE /faults", null);
  }

  @ParameterizedTest
  @CsvSource({
    "RATE, 429, rate limit",
    "CONCURRENCY, 429, concurrent",
    "QUOTA, 429, monthly limit",
    "ERROR, 500, temporarily",
    "HTML, 502, <html>"
  })
  void a_call_is_refused_before_line_takes_it(String kind, int status, String words) {
    int before = line.saidIn(MALEE);
    on("{\"kind\":\"" + kind + "\"}");
    ResponseEntity<String> answer = line.push(MALEE);
    assertThat(answer.getStatusCode().value()).isEqualTo(status);
    assertThat(answer.getBody()).contains(words);
    assertThat(answer.getHeaders().getFirst("x-line-request-id")).isNotBlank();
    assertThat(line.saidIn(MALEE)).isEqualTo(before);
    assertThat(line.lastCall().path("faults").path(0).asString()).isEqualTo(kind);
  }

  @Test
  void what_line_took_before_it_failed_is_409_on_the_second_try() {
    int before = line.saidIn(MALEE);
    String key = key();
    on("{\"kind\":\"ERROR\",\"accepted\":true,\"times\":1}");
    assertThat(line.push(MALEE, key).getStatusCode().value()).isEqualTo(500);
    assertThat(line.lastCall().path("faults").path(0).asString()).isEqualTo("ERROR_ACCEPTED");
    assertThat(line.push(MALEE, key).getStatusCode().value()).isEqualTo(409);
    assertThat(line.saidIn(MALEE)).isEqualTo(before + 1);
  }

  @Test
  void what_line_did_not_take_is_sent_on_the_second_try() {
    String key = key();
    on("{\"kind\":\"ERROR\",\"times\":1}");
    assertThat(line.push(MALEE, key).getStatusCode().value()).isEqualTo(500);
    assertThat(line.push(MALEE, key).getStatusCode().value()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kind\":\"RESET\",\"accepted\":true,\"times\":1}",
        "{\"kind\":\"CUT\",\"times\":1}",
        "{\"kind\":\"TIMEOUT\",\"accepted\":true,\"times\":1,\"millis\":1}"
      })
  void an_answer_gets_lost_though_line_took_the_call(String fault) {
    String key = key();
    on(fault);
    assertThatThrownBy(() -> line.push(MALEE, key)).isInstanceOf(RestClientException.class);
    assertThat(line.lastCall().path("faults").size()).isEqualTo(1);
    assertThat(line.push(MALEE, key).getStatusCode().value()).isEqualTo(409);
  }

  @Test
  void a_connection_breaks_before_line_takes_the_call() {
    int before = line.saidIn(MALEE);
    on("{\"kind\":\"RESET\",\"times\":1}");
    assertThatThrownBy(() -> line.push(MALEE)).isInstanceOf(RestClientException.class);
    assertThat(line.saidIn(MALEE)).isEqualTo(before);
    assertThat(line.lastCall().path("status").asInt()).isZero();
  }

  @Test
  void a_slow_call_succeeds_and_took_its_time() {
    on("{\"kind\":\"SLOW\",\"millis\":60}");
    assertThat(line.push(MALEE).getStatusCode().value()).isEqualTo(200);
    assertThat(line.lastCall().path("millis").asInt()).isGreaterThanOrEqualTo(60);
    assertThat(line.lastCall().path("faults").path(0).asString()).isEqualTo("SLOW");
  }

  @Test
  void a_fault_strikes_only_where_it_is_aimed() {
    on("{\"kind\":\"ERROR\",\"path\":\"/message/push\"}");
    assertThat(line.status("GET /info", null)).isEqualTo(200);
    assertThat(line.push(MALEE).getStatusCode().value()).isEqualTo(500);
  }

  @Test
  void a_fault_of_no_probability_never_strikes() {
    on("{\"kind\":\"ERROR\",\"probability\":0}");
    assertThat(line.push(MALEE).getStatusCode().value()).isEqualTo(200);
    assertThat(line.lastCall().path("faults").isEmpty()).isTrue();
  }

  @Test
  void a_counted_fault_ends_and_its_hits_are_told() {
    on("{\"kind\":\"ERROR\",\"times\":2}");
    List<Integer> answers =
        List.of(1, 2, 3).stream().map(n -> line.status("GET /info", null)).toList();
    assertThat(answers).containsExactly(500, 500, 200);
    JsonNode active = line.does("GET /faults", null).path(0);
    assertThat(active.path("hits").asInt()).isEqualTo(2);
    line.does("DELETE /faults/" + active.path("id").asInt(), null);
    assertThat(line.does("GET /faults", null).size()).isZero();
  }

  @Test
  void a_fault_nobody_knows_is_refused() {
    JsonNode answer = line.does("POST /faults", "{\"kind\":\"EARTHQUAKE\"}");
    assertThat(answer.path("message").asString()).contains("EARTHQUAKE");
  }

  @Test
  void a_webhook_comes_twice_with_one_id() throws Exception {
    on("{\"kind\":\"DUPLICATE\",\"times\":1}");
    line.says(MALEE, "ซ้ำ");
    JsonNode first = bot.next().event();
    JsonNode second = bot.next().event();
    assertThat(second).isEqualTo(first);
  }

  @Test
  void a_webhook_answered_well_is_delivered_again_and_its_token_still_answers() throws Exception {
    on("{\"kind\":\"REDELIVER\",\"times\":1}");
    line.says(MALEE, "อีกที");
    JsonNode first = bot.next().event();
    JsonNode again = bot.next().event();
    assertThat(again.path("webhookEventId")).isEqualTo(first.path("webhookEventId"));
    assertThat(again.path("deliveryContext").path("isRedelivery").asBoolean()).isTrue();
    assertThat(line.reply(again.path("replyToken").asString()).getStatusCode().value())
        .isEqualTo(200);
  }

  @Test
  void a_later_webhook_overtakes_an_earlier_one() throws Exception {
    on("{\"kind\":\"SHUFFLE\",\"times\":2,\"millis\":60000}");
    line.says(MALEE, "หนึ่ง");
    line.says(MALEE, "สอง");
    Callable<String> heard = () -> bot.next().event().path("message").path("text").asString();
    assertThat(heard.call()).isEqualTo("สอง");
    assertThat(heard.call()).isEqualTo("หนึ่ง");
  }

  @Test
  void what_several_people_do_comes_in_one_body() throws Exception {
    on("{\"kind\":\"BUNDLE\",\"times\":3,\"millis\":60000}");
    line.says(MALEE, "หนึ่ง");
    line.says(SOMCHAI, "สอง");
    line.says(MALEE, "สาม");
    FakeBot.Heard heard = bot.next();
    assertThat(heard.events().valueStream().map(FaultsTest::words))
        .containsExactly("หนึ่ง", "สอง", "สาม");
    assertThat(heard.events().path(1).path("source").path("userId").asString()).isEqualTo(SOMCHAI);
    String token = heard.events().path(2).path("replyToken").asString();
    assertThat(line.reply(token).getStatusCode().value()).isEqualTo(200);
  }

  @Test
  void a_bundle_refused_by_the_bot_comes_again_whole() throws Exception {
    on("{\"kind\":\"BUNDLE\",\"times\":2,\"millis\":60000}");
    bot.failsTimes(1);
    line.says(MALEE, "หนึ่ง");
    line.says(SOMCHAI, "สอง");
    JsonNode first = bot.next().events();
    JsonNode again = bot.next().events();
    assertThat(again).hasSize(2);
    for (int i = 0; i < 2; i++) {
      assertThat(again.path(i).path("webhookEventId"))
          .isEqualTo(first.path(i).path("webhookEventId"));
      assertThat(again.path(i).path("deliveryContext").path("isRedelivery").asBoolean()).isTrue();
    }
  }

  @Test
  void a_bundle_that_does_not_fill_leaves_after_its_time() throws Exception {
    on("{\"kind\":\"BUNDLE\",\"millis\":5}");
    line.says(MALEE, "คนเดียว");
    assertThat(words(bot.next().event())).isEqualTo("คนเดียว");
  }

  private static String words(JsonNode event) {
    return event.path("message").path("text").asString();
  }

  @Test
  void a_late_webhook_arrives_all_the_same_and_is_marked() throws Exception {
    on("{\"kind\":\"LATE\",\"times\":1,\"millis\":5}");
    line.says(MALEE, "ช้า");
    assertThat(bot.next().event().path("message").path("text").asString()).isEqualTo("ช้า");
    JsonNode row = line.lastCall();
    for (int i = 0; i < 1_000 && !row.path("summary").asString().contains("ช้า"); i++) {
      row = line.lastCall();
    }
    assertThat(row.path("faults").path(0).asString()).isEqualTo("LATE");
  }

  @Test
  void everybody_blocks_the_account_and_comes_back() throws Exception {
    line.does("POST /chats/" + MALEE + "/friendship", null);
    bot.next();
    line.does("POST /account/blocks", null);
    assertThat(bot.next().event().path("type").asString()).isEqualTo("unfollow");
    assertThat(line.does("GET /account", null).path("friends").asInt()).isZero();
    line.does("DELETE /account/blocks", null);
    JsonNode event = bot.next().event();
    while (event.path("type").asString().equals("unfollow")) {
      event = bot.next().event();
    }
    assertThat(event.path("follow").path("isUnblocked").asBoolean()).isTrue();
  }

  private void on(String fault) {
    assertThat(line.does("PUT /faults", "[" + fault + "]")).hasSize(1);
  }
}
