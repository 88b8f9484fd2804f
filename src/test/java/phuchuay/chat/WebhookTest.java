package phuchuay.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.cast.Callback;
import phuchuay.cast.FakeLine;
import phuchuay.cast.House;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.cast.Webhooks;
import tools.jackson.databind.node.ObjectNode;

/** LINE's door: what is answered to whom, and what is kept. */
@House
class WebhookTest {

  @Autowired private People people;
  @Autowired private JdbcClient sql;
  private Person malee;
  private Callback line;

  @BeforeEach
  void at_the_door() {
    malee = people.somebody();
    line = people.callback();
  }

  @Test
  void an_empty_list_of_events_is_a_check_and_answered_200() {
    assertThat(line.post("{\"destination\":\"" + FakeLine.BOT + "\",\"events\":[]}"))
        .isEqualTo(200);
  }

  @Test
  void a_body_signed_with_another_secret_is_refused_before_it_is_read() {
    byte[] event = bytes(Webhooks.body(Webhooks.text(malee.id(), "สวัสดี")));
    byte[] junk = bytes("not json");
    String foreign = Callback.signature(event, "somebody else's");
    assertThat(line.send(event, foreign).body()).isEqualTo(line.send(junk, "junk").body());
    assertThat(line.postSigned(event, foreign)).isEqualTo(401);
    assertThat(malee.eventStates()).isEmpty();
  }

  @Test
  void both_secrets_sign_while_one_is_rotated() {
    byte[] body = bytes(Webhooks.body(Webhooks.text(malee.id(), "สวัสดี")));
    assertThat(line.post(body, FakeLine.OLD_SECRET)).isEqualTo(200);
    malee.hears("chat/welcome");
  }

  @Test
  void what_is_not_json_is_told_so_as_a_problem() {
    byte[] body = bytes("{\"events\": oops");
    var answer = line.send(body, Callback.signature(body, FakeLine.SECRET));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(line.post("[]")).isEqualTo(400);
  }

  @Test
  void more_than_two_megabytes_are_refused() {
    byte[] body = bytes("{\"events\":[],\"more\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}");
    assertThat(line.post(body, FakeLine.SECRET)).isEqualTo(413);
  }

  @Test
  void an_event_for_another_bot_in_standby_of_an_unknown_kind_or_too_old_is_kept_and_ignored() {
    ObjectNode standby = Webhooks.text(malee.id(), "สวัสดี").put("mode", "standby");
    ObjectNode unknown = Webhooks.event("teleported", malee.id());
    ObjectNode old = Webhooks.text(malee.id(), "สวัสดี").put("timestamp", 1_600_000_000_000L);
    assertThat(line.post(Webhooks.body("U" + "9".repeat(32), Webhooks.text(malee.id(), "สวัสดี"))))
        .isEqualTo(200);
    assertThat(line.post(Webhooks.body(standby, unknown, old))).isEqualTo(200);
    assertThat(malee.eventStates()).hasSize(4).containsOnly("IGNORED");
    assertThat(malee.answered(0)).isEmpty();
  }

  @Test
  void unknown_fields_and_missing_ones_do_no_harm() {
    ObjectNode odd = Webhooks.text(malee.id(), "สวัสดี");
    odd.putObject("novelty").putArray("list").add(1).addNull();
    odd.remove("deliveryContext");
    odd.remove("mode");
    assertThat(line.post(Webhooks.body(odd))).isEqualTo(200);
    malee.hears("chat/welcome");
    assertThat(line.post(Webhooks.body(Webhooks.event("message", malee.id())))).isEqualTo(200);
    malee.hears("chat/unread");
    ObjectNode nobody = Webhooks.text(malee.id(), "สวัสดี");
    nobody.remove("source");
    assertThat(line.post(Webhooks.body(nobody))).isEqualTo(200);
  }

  @Test
  void the_same_event_many_times_at_once_has_one_effect() throws Exception {
    ObjectNode event = Webhooks.postback(malee.id(), "talk=officer");
    ObjectNode again = event.deepCopy();
    ((ObjectNode) again.get("deliveryContext")).put("isRedelivery", true);
    List<Callable<Integer>> knocks = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String body = Webhooks.body(i % 2 == 0 ? event : again);
      knocks.add(() -> line.post(body));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(knocks)) {
        assertThat(answer.get()).isEqualTo(200);
      }
    }
    malee.hears("chat/ask-system").isHeard();
    assertThat(malee.eventStates()).containsExactly("HANDLED");
    assertThat(malee.answered(0)).hasSize(1);
  }

  @Test
  void events_of_one_body_are_heard_in_the_order_of_their_happening() {
    long now = System.currentTimeMillis();
    ObjectNode first = Webhooks.postback(malee.id(), "talk=officer").put("timestamp", now - 30);
    ObjectNode second =
        Webhooks.postback(malee.id(), "talk=officer&system=jcm").put("timestamp", now - 20);
    ObjectNode third = Webhooks.postback(malee.id(), "talk=me").put("timestamp", now - 10);
    assertThat(line.post(Webhooks.body(third, second, first))).isEqualTo(200);
    malee.hears("chat/ask-system", "chat/waiting", "account/me");
  }

  @Test
  void a_secret_is_hidden_before_it_is_stored_and_the_person_is_told() {
    malee.says("รหัสผ่านคือ Tr0ub4dor&3x เลขบัตร 1101700230708");
    malee.hears("chat/secret-warning");
    Map<String, Object> row =
        sql.sql("select body, masked from incoming where line_id = ?")
            .param(malee.id())
            .query()
            .singleRow();
    assertThat(row.get("body").toString())
        .doesNotContain("Tr0ub4dor")
        .doesNotContain("1101700230708")
        .contains("••••");
    assertThat(row.get("masked").toString()).contains("PASSWORD");
  }

  @Test
  void a_message_taken_back_leaves_no_words() {
    ObjectNode message = Webhooks.text(malee.id(), "เรื่องลับมากของฉัน");
    malee.sends(message);
    malee.isHeard();
    ObjectNode unsend = Webhooks.event("unsend", malee.id());
    unsend.putObject("unsend").put("messageId", message.path("message").path("id").asString());
    malee.sends(unsend);
    await()
        .atMost(Duration.ofSeconds(6))
        .untilAsserted(
            () ->
                assertThat(
                        sql.sql(
                                "select body from incoming where line_id = ? and kind ="
                                    + " 'message.text'")
                            .param(malee.id())
                            .query(String.class)
                            .single())
                    .doesNotContain("ลับ"));
  }

  @Test
  void a_message_taken_back_before_it_is_heard_leaves_no_words_and_is_not_answered() {
    ObjectNode message = Webhooks.text(malee.id(), "เรื่องลับมากของฉัน");
    ObjectNode unsend = Webhooks.event("unsend", malee.id());
    unsend.putObject("unsend").put("messageId", message.path("message").path("id").asString());
    unsend.put("timestamp", message.path("timestamp").asLong() + 1);
    assertThat(line.post(Webhooks.body(unsend, message))).isEqualTo(200);
    malee.isHeard();
    assertThat(
            sql.sql("select string_agg(body, ' ') from incoming where line_id = ?")
                .param(malee.id())
                .query(String.class)
                .single())
        .doesNotContain("ลับ");
    assertThat(malee.answered(0)).isEmpty();
  }

  @Test
  void a_group_is_told_nothing_but_where_to_ask() {
    String group = "C" + malee.id().substring(1);
    malee.sends(Webhooks.inGroup(Webhooks.text(malee.id(), "พรุ่งนี้กินข้าวกันที่ไหนดี"), group));
    malee.sends(Webhooks.inGroup(Webhooks.postback(malee.id(), "talk=me"), group));
    await()
        .atMost(Duration.ofSeconds(6))
        .untilAsserted(
            () ->
                assertThat(
                        sql.sql("select template from outgoing_ledger where line_user_id = ?")
                            .param(group)
                            .query(String.class)
                            .list())
                    .containsExactly("chat/group"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
