package phuchuay.chat;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static phuchuay.cast.FakeLine.PUSH;
import static phuchuay.cast.FakeLine.REPLY;
import static phuchuay.cast.FakeLine.ok;
import static phuchuay.cast.FakeLine.status;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.cast.FakeLine;
import phuchuay.cast.House;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.cast.Webhooks;
import phuchuay.platform.Secret;
import tools.jackson.databind.node.ObjectNode;

/** What leaves: every committed message ends in one state, and nothing is said twice. */
@House
class OutboxTest {

  @Autowired private People people;
  @Autowired private Conversations conversations;
  @Autowired private JdbcClient sql;
  private Person malee;
  private final List<String> tokens = new ArrayList<>();

  @BeforeEach
  void somebody_new() {
    malee = people.somebody();
  }

  @Test
  void an_answer_is_a_reply_and_costs_nothing() {
    malee.follows();
    malee.hears("chat/welcome");
    assertThat(ledger())
        .containsExactly(Map.of("kind", "REPLY", "state", "ACCEPTED", "attempts", 1));
    assertThat(pushes()).isEmpty();
  }

  @Test
  void a_reply_after_an_error_of_line_is_repeated_with_the_same_token_and_the_same_bytes() {
    ObjectNode tap = Webhooks.postback(malee.id(), "talk=me");
    String token = tap.path("replyToken").asString();
    FakeLine.answers(REPLY, token, status(500, "oops"), status(502, "oops"), ok());
    malee.sends(tap);
    malee.hears("account/me");
    List<String> bodies = bodies(FakeLine.requests(REPLY, token));
    assertThat(bodies).hasSize(3);
    assertThat(bodies.stream().distinct()).hasSize(1);
    assertThat(pushes()).isEmpty();
  }

  @Test
  void a_used_token_after_an_unclear_try_is_unknown_and_never_pushed() {
    ObjectNode tap = Webhooks.postback(malee.id(), "talk=me");
    FakeLine.answers(
        REPLY,
        tap.path("replyToken").asString(),
        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
        status(400, "Invalid reply token"));
    malee.sends(tap);
    ends("UNKNOWN");
    assertThat(pushes()).isEmpty();
  }

  @Test
  void a_token_refused_at_the_first_try_becomes_a_push_with_its_key() {
    ObjectNode tap = Webhooks.postback(malee.id(), "talk=me");
    FakeLine.answers(REPLY, tap.path("replyToken").asString(), status(400, "Invalid reply token"));
    malee.sends(tap);
    malee.hears("account/me");
    assertThat(keys()).hasSize(1).containsExactlyElementsOf(keysInLedger());
  }

  @Test
  void an_event_heard_too_late_for_its_token_is_pushed() {
    malee.follows();
    malee.hears("chat/welcome");
    conversations.say(malee.id(), List.of(Say.of("chat/help")));
    malee.hears("chat/help");
    assertThat(pushes()).hasSize(1);
  }

  @Test
  void a_push_is_repeated_with_the_same_key_and_409_means_it_was_taken() {
    malee.follows();
    malee.hears("chat/welcome");
    FakeLine.answers(
        PUSH,
        malee.id(),
        status(500, "oops"),
        aResponse().withStatus(502).withBody("<html>Bad gateway</html>"),
        status(409, "The retry key is already accepted")
            .withHeader("x-line-accepted-request-id", "the-first"));
    conversations.say(malee.id(), List.of(Say.of("chat/help")));
    malee.hears("chat/help");
    assertThat(keys()).hasSize(3);
    assertThat(keys().stream().distinct()).hasSize(1);
    assertThat(last().get("line_request_id")).isEqualTo("the-first");
  }

  @Test
  void the_spent_quota_is_not_tried_again_but_a_rate_limit_is() {
    malee.follows();
    malee.hears("chat/welcome");
    FakeLine.answers(PUSH, malee.id(), status(429, "You have reached your monthly limit."));
    conversations.say(malee.id(), List.of(Say.of("chat/help")));
    ends("REFUSED");
    assertThat(pushes()).hasSize(1);
    assertThat(last().get("reason").toString()).contains("quota");

    Person somchai = people.somebody();
    somchai.follows();
    somchai.hears("chat/welcome");
    FakeLine.answers(PUSH, somchai.id(), status(429, "The API rate limit has been exceeded"), ok());
    conversations.say(somchai.id(), List.of(Say.of("chat/help")));
    somchai.hears("chat/help");
  }

  @Test
  void a_message_line_does_not_take_is_refused_with_the_reason_and_not_tried_again() {
    malee.follows();
    malee.hears("chat/welcome");
    FakeLine.answers(
        PUSH,
        malee.id(),
        aResponse()
            .withStatus(400)
            .withBody(
                "{\"message\":\"The request body has 1 error(s)\",\"details\":[{\"message\":\"May"
                    + " not be empty\",\"property\":\"messages[0].text\"}]}"));
    conversations.say(malee.id(), List.of(Say.of("chat/help")));
    ends("REFUSED");
    assertThat(last().get("reason").toString()).contains("messages[0].text");
    assertThat(pushes()).hasSize(1);
  }

  @Test
  void what_is_said_in_one_conversation_leaves_in_order_even_when_the_first_must_be_repeated() {
    malee.follows();
    malee.hears("chat/welcome");
    FakeLine.answers(PUSH, malee.id(), status(500, "oops"), ok());
    conversations.say(malee.id(), List.of(Say.of("chat/help")));
    conversations.say(malee.id(), List.of(Say.of("chat/place")));
    malee.hears("chat/help", "chat/place");
    List<String> bodies = bodies(pushes());
    assertThat(bodies).hasSize(3);
    assertThat(bodies.get(0)).isEqualTo(bodies.get(1)).isNotEqualTo(bodies.get(2));
  }

  @Test
  void blocking_the_bot_stops_what_waits_and_following_again_revives() {
    malee.follows();
    malee.hears("chat/welcome");
    FakeLine.answers(PUSH, malee.id(), status(429, "The API rate limit has been exceeded"));
    conversations.say(malee.id(), List.of(Say.of("chat/help")));
    await().until(() -> !pushes().isEmpty());
    malee.blocks();
    malee.isHeard();
    conversations.say(malee.id(), List.of(Say.of("chat/place")));
    await()
        .atMost(Duration.ofSeconds(6))
        .untilAsserted(() -> assertThat(states()).doesNotContain("QUEUED", "SENDING"));
    assertThat(states()).containsExactly("ACCEPTED", "CANCELLED", "CANCELLED");
    malee.follows();
    malee.hears("chat/welcome");
  }

  @Test
  void a_secret_waits_sealed_leaves_in_clear_and_is_wiped() {
    malee.follows();
    malee.hears("chat/welcome");
    FakeLine.answers(PUSH, malee.id(), status(500, "oops"), ok());
    conversations.say(
        malee.id(), List.of(Say.of("test/code", Map.of("code", new Secret("SECRET99")))));
    await().until(() -> pushes().size() == 1);
    assertThat(sealedAndBody()).containsEntry("sealed", true);
    assertThat(sealedAndBody().get("body").toString()).contains("••••").doesNotContain("SECRET99");
    malee.hears("test/code");
    assertThat(bodies(pushes())).allMatch(body -> body.contains("SECRET99"));
    assertThat(sealedAndBody()).containsEntry("sealed", false);
  }

  @Test
  void an_answer_that_stalls_half_way_is_given_up_and_tried_again() {
    ObjectNode tap = Webhooks.postback(malee.id(), "talk=me");
    FakeLine.answers(
        REPLY,
        tap.path("replyToken").asString(),
        ok().withBody("x".repeat(20_000)).withChunkedDribbleDelay(20, 60_000),
        ok());
    malee.sends(tap);
    malee.hears("account/me");
    assertThat(last().get("attempts")).isEqualTo(2);
  }

  @Test
  void what_was_tried_and_is_not_known_stays_unknown_when_the_person_leaves() {
    malee.follows();
    malee.hears("chat/welcome");
    FakeLine.answers(PUSH, malee.id(), status(500, "oops"));
    conversations.say(malee.id(), List.of(Say.of("chat/help")));
    await().until(() -> !pushes().isEmpty());
    malee.blocks();
    malee.isHeard();
    ends("UNKNOWN");
  }

  @Test
  void no_more_than_twenty_answers_a_minute_leave_for_one_person() {
    for (int i = 0; i < 25; i++) {
      ObjectNode tap = Webhooks.postback(malee.id(), "talk=help");
      tokens.add(tap.path("replyToken").asString());
      malee.sends(tap);
    }
    malee.isHeard();
    await()
        .atMost(Duration.ofSeconds(8))
        .untilAsserted(() -> assertThat(malee.answered(0)).contains("chat/slow-down"));
    assertThat(FakeLine.requests(REPLY, "").stream().filter(this::answersMalee)).hasSize(20);
  }

  private boolean answersMalee(LoggedRequest request) {
    return tokens.stream().anyMatch(token -> request.getBodyAsString().contains(token));
  }

  private void ends(String state) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(last().get("state")).isEqualTo(state));
  }

  private Map<String, Object> last() {
    return sql
        .sql("select * from outgoing_ledger where line_user_id = ? order by id desc limit 1")
        .param(malee.id())
        .query()
        .listOfRows()
        .stream()
        .findFirst()
        .orElse(Map.of("state", "none yet"));
  }

  private List<Map<String, Object>> ledger() {
    return sql.sql("select kind, state, attempts from outgoing_ledger where line_user_id = ?")
        .param(malee.id())
        .query()
        .listOfRows();
  }

  private List<String> states() {
    return sql.sql("select state from outgoing_ledger where line_user_id = ? order by id")
        .param(malee.id())
        .query(String.class)
        .list();
  }

  private Map<String, Object> sealedAndBody() {
    return sql.sql(
            """
            select m.sealed is not null as sealed, m.body from outgoing_message m
            join outgoing_call c on c.id = m.call_id where c.line_id = ? and m.template = 'test/code'
            """)
        .param(malee.id())
        .query()
        .singleRow();
  }

  private List<LoggedRequest> pushes() {
    return FakeLine.requests(PUSH, malee.id());
  }

  private List<String> keys() {
    return pushes().stream().map(request -> request.getHeader("X-Line-Retry-Key")).toList();
  }

  private List<String> keysInLedger() {
    return sql.sql("select retry_key::text from outgoing_ledger where line_user_id = ?")
        .param(malee.id())
        .query(String.class)
        .list();
  }

  private static List<String> bodies(List<LoggedRequest> requests) {
    return requests.stream().map(LoggedRequest::getBodyAsString).toList();
  }
}
