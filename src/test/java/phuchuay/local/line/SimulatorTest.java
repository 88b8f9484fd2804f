package phuchuay.local.line;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.local.line.SmallWorld.SECRET;
import static phuchuay.local.line.SmallWorld.TOKEN;

import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlayedLine
class SimulatorTest {

  private static final String MALEE = "U11110000000000000000000000001111";
  private static final String SOMCHAI = "U22220000000000000000000000002222";
  private static final String GROUP = "C66660000000000000000000000006666";

  @LocalServerPort int port;
  @Autowired FakeBot bot;
  @Autowired SmallWorld.MovingTime time;
  private RestClient http;

  @BeforeEach
  void meet() {
    http =
        RestClient.builder()
            .baseUrl("http://127.0.0.1:" + port + "/local/line")
            .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
            .build();
    bot.failsTimes(0);
    bot.forgets();
  }

  @Test
  void a_reply_token_answers_once() throws Exception {
    String token = says("สวัสดี").path("replyToken").asString();
    assertThat(reply(token).getStatusCode().value()).isEqualTo(200);
    ResponseEntity<String> again = reply(token);
    assertThat(again.getStatusCode().value()).isEqualTo(400);
    assertThat(again.getBody()).isEqualTo("{\"message\":\"Invalid reply token\"}");
    assertThat(again.getHeaders().getFirst("x-line-request-id")).isNotBlank();
  }

  @Test
  void a_reply_token_dies_after_a_minute() throws Exception {
    String token = says("สวัสดี").path("replyToken").asString();
    time.forward(Duration.ofSeconds(61));
    assertThat(reply(token).getStatusCode().value()).isEqualTo(400);
  }

  @Test
  void a_refused_reply_leaves_its_token_fresh() throws Exception {
    String token = says("สวัสดี").path("replyToken").asString();
    String empty = "{\"replyToken\":\"" + token + "\",\"messages\":[]}";
    assertThat(api("reply", empty, null).getStatusCode().value()).isEqualTo(400);
    assertThat(reply(token).getStatusCode().value()).isEqualTo(200);
  }

  @Test
  void a_retry_key_sends_once_and_tells_what_it_sent() {
    String key = UUID.randomUUID().toString();
    ResponseEntity<String> first = api("push", push(MALEE), key);
    ResponseEntity<String> again = api("push", push(MALEE), key);
    assertThat(first.getStatusCode().value()).isEqualTo(200);
    assertThat(again.getStatusCode().value()).isEqualTo(409);
    assertThat(again.getHeaders().getFirst("x-line-accepted-request-id"))
        .isEqualTo(first.getHeaders().getFirst("x-line-request-id"));
    assertThat(read(again).path("sentMessages")).isEqualTo(read(first).path("sentMessages"));
  }

  @Test
  void a_reply_takes_no_retry_key() throws Exception {
    String token = says("สวัสดี").path("replyToken").asString();
    String body = "{\"replyToken\":\"" + token + "\",\"messages\":[" + text("ok") + "]}";
    assertThat(api("reply", body, UUID.randomUUID().toString()).getStatusCode().value())
        .isEqualTo(400);
  }

  @Test
  void who_blocked_the_bot_gets_nothing_though_line_says_200() throws Exception {
    http.delete().uri("/chats/{id}/friendship", SOMCHAI).retrieve().toBodilessEntity();
    assertThat(bot.next().event().path("type").asString()).isEqualTo("unfollow");
    int before = chat(SOMCHAI).path("messages").size();
    assertThat(api("push", push(SOMCHAI), null).getStatusCode().value()).isEqualTo(200);
    assertThat(chat(SOMCHAI).path("messages").size()).isEqualTo(before);
    http.post().uri("/chats/{id}/friendship", SOMCHAI).retrieve().toBodilessEntity();
    JsonNode followed = bot.next().event();
    assertThat(followed.path("follow").path("isUnblocked").asBoolean()).isTrue();
    api("push", push(SOMCHAI), null);
    assertThat(chat(SOMCHAI).path("messages").size()).isEqualTo(before + 1);
  }

  @Test
  void nobody_of_that_id_is_400_and_a_wrong_token_401() {
    String nobody = "U" + "0123456789abcdef".repeat(2);
    assertThat(api("push", push(nobody), null).getBody()).contains("Failed to send messages");
    assertThat(api("push", push("malee"), null).getBody()).contains("'to'");
    int status =
        http.get()
            .uri("/api/v2/bot/info")
            .header("Authorization", "Bearer wrong")
            .retrieve()
            .toBodilessEntity()
            .getStatusCode()
            .value();
    assertThat(status).isEqualTo(401);
  }

  @Test
  void a_webhook_is_signed_over_its_raw_bytes_with_the_first_secret() throws Exception {
    say(MALEE + "/messages", "ทดสอบ \"อ้างอิง\" 🙂");
    FakeBot.Heard heard = bot.next();
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(), "HmacSHA256"));
    assertThat(heard.signature())
        .isEqualTo("[" + Base64.getEncoder().encodeToString(mac.doFinal(heard.bytes())) + "]");
  }

  @Test
  void a_webhook_answered_500_comes_again_with_the_same_ids() throws Exception {
    bot.failsTimes(2);
    JsonNode first = says("ยังอยู่ไหม");
    JsonNode second = bot.next().event();
    JsonNode third = bot.next().event();
    assertThat(first.path("deliveryContext").path("isRedelivery").asBoolean()).isFalse();
    assertThat(second.path("deliveryContext").path("isRedelivery").asBoolean()).isTrue();
    for (String same : new String[] {"webhookEventId", "replyToken", "timestamp", "message"}) {
      assertThat(third.path(same)).isEqualTo(first.path(same));
    }
  }

  @Test
  void a_tap_becomes_what_line_makes_of_it() throws Exception {
    tap(MALEE, "{\"type\":\"message\",\"label\":\"a\",\"text\":\"สถานะ\"}", "");
    assertThat(bot.next().event().path("message").path("text").asString()).isEqualTo("สถานะ");
    tap(MALEE, "{\"type\":\"postback\",\"data\":\"talk=start\",\"displayText\":\"เริ่ม\"}", "");
    assertThat(bot.next().event().path("postback").path("data").asString()).isEqualTo("talk=start");
    tap(MALEE, "{\"type\":\"datetimepicker\",\"data\":\"d\",\"mode\":\"date\"}", "2027-01-15");
    assertThat(bot.next().event().path("postback").path("params").path("date").asString())
        .isEqualTo("2027-01-15");
    tap(MALEE, "{\"type\":\"richmenuswitch\",\"data\":\"d\",\"richMenuAliasId\":\"none\"}", "");
    assertThat(bot.next().event().path("postback").path("params").path("status").asString())
        .isEqualTo("RICHMENU_ALIAS_ID_NOTFOUND");
  }

  @Test
  void a_photo_can_be_fetched_until_it_is_taken_back() throws Exception {
    byte[] photo = {1, 2, 3};
    http.post()
        .uri("/chats/{id}/files", MALEE)
        .contentType(MediaType.IMAGE_JPEG)
        .body(photo)
        .retrieve()
        .toBodilessEntity();
    String id = bot.next().event().path("message").path("id").asString();
    assertThat(content(id).getBody()).isEqualTo(photo);
    http.delete().uri("/chats/{id}/messages/{m}", MALEE, id).retrieve().toBodilessEntity();
    assertThat(bot.next().event().path("unsend").path("messageId").asString()).isEqualTo(id);
    assertThat(content(id).getStatusCode().value()).isEqualTo(410);
  }

  @Test
  void a_group_tells_who_speaks_in_it() throws Exception {
    http.post().uri("/chats/{id}/friendship", GROUP).retrieve().toBodilessEntity();
    assertThat(bot.next().event().path("type").asString()).isEqualTo("join");
    say(GROUP + "/messages?as=" + SOMCHAI, "ถามในกลุ่ม");
    JsonNode source = bot.next().event().path("source");
    assertThat(source.path("groupId").asString()).isEqualTo(GROUP);
    assertThat(source.path("userId").asString()).isEqualTo(SOMCHAI);
  }

  @Test
  void what_breaks_a_limit_is_marked_in_the_log() {
    api("push", push(MALEE).replace("\"ok\"", "\"" + "x".repeat(5001) + "\""), null);
    JsonNode calls = read(http.get().uri("/calls").retrieve().toEntity(String.class));
    assertThat(calls.valueStream())
        .anySatisfy(
            call ->
                assertThat(call.path("violations").path(0).path("property").asString())
                    .isEqualTo("messages[0].text"));
  }

  private JsonNode says(String text) throws InterruptedException {
    say(MALEE + "/messages", text);
    return bot.next().event();
  }

  private void say(String where, String text) {
    http.post()
        .uri("/chats/" + where)
        .contentType(MediaType.APPLICATION_JSON)
        .body(JsonMapper.shared().createObjectNode().put("type", "text").put("text", text))
        .retrieve()
        .toBodilessEntity();
  }

  private void tap(String person, String action, String picked) {
    http.post()
        .uri("/chats/{id}/taps", person)
        .contentType(MediaType.APPLICATION_JSON)
        .body("{\"action\":" + action + ",\"picked\":\"" + picked + "\"}")
        .retrieve()
        .toBodilessEntity();
  }

  private ResponseEntity<byte[]> content(String id) {
    return http.get()
        .uri("/api/v2/bot/message/{id}/content", id)
        .header("Authorization", "Bearer " + TOKEN)
        .retrieve()
        .toEntity(byte[].class);
  }

  private JsonNode chat(String id) {
    return read(http.get().uri("/chats/{id}", id).retrieve().toEntity(String.class));
  }

  private ResponseEntity<String> reply(String token) {
    return api(
        "reply", "{\"replyToken\":\"" + token + "\",\"messages\":[" + text("ok") + "]}", null);
  }

  private ResponseEntity<String> api(String call, String body, @Nullable String key) {
    return http.post()
        .uri("/api/v2/bot/message/" + call)
        .header("Authorization", "Bearer " + TOKEN)
        .headers(
            headers -> {
              if (key != null) {
                headers.set("X-Line-Retry-Key", key);
              }
            })
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .retrieve()
        .toEntity(String.class);
  }

  private static String push(String to) {
    return "{\"to\":\"" + to + "\",\"messages\":[" + text("ok") + "]}";
  }

  private static String text(String text) {
    return "{\"type\":\"text\",\"text\":\"" + text + "\"}";
  }

  private static JsonNode read(ResponseEntity<String> answer) {
    return JsonMapper.shared().readTree(answer.getBody());
  }
}
