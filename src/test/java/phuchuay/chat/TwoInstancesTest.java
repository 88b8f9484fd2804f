package phuchuay.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static phuchuay.cast.FakeLine.PUSH;
import static phuchuay.cast.FakeLine.REPLY;
import static phuchuay.cast.FakeLine.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.Phuchuay;
import phuchuay.cast.Callback;
import phuchuay.cast.FakeLine;
import phuchuay.cast.House;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.cast.Visitor;
import phuchuay.cast.Webhooks;
import tools.jackson.databind.node.ObjectNode;

/** Two instances on one database: what holds for one holds for both together. */
@House
class TwoInstancesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(12);

  private static ConfigurableApplicationContext second;

  @Autowired private People people;
  @Autowired private JdbcClient sql;
  private Remains remains;
  private Callback here;
  private Callback there;

  @BeforeAll
  static void a_second_instance() {
    second = new SpringApplicationBuilder(Phuchuay.class).initializers(new FakeLine.Wiring()).run();
  }

  @AfterAll
  static void leaves() {
    second.close();
  }

  @BeforeEach
  void both_doors() {
    remains = new Remains(sql);
    here = people.callback();
    there =
        new Callback(
            second.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    assertThat(there).isNotEqualTo(here);
  }

  @Test
  void an_event_told_to_both_at_once_has_one_effect() throws Exception {
    List<Person> crowd = Stream.generate(people::somebody).limit(20).toList();
    List<ObjectNode> taps =
        crowd.stream().map(one -> Webhooks.postback(one.id(), "talk=me")).toList();
    List<Callable<Integer>> knocks = new ArrayList<>();
    for (ObjectNode tap : taps) {
      String body = Webhooks.body(tap);
      for (int i = 0; i < 3; i++) {
        knocks.add(() -> here.post(body));
        knocks.add(() -> there.post(body));
      }
    }
    assertThat(atOnce(knocks)).containsOnly(200);
    for (Person one : crowd) {
      one.hears("account/me");
      assertThat(one.eventStates()).containsExactly("HANDLED");
    }
    assertThat(taps)
        .allSatisfy(
            tap ->
                assertThat(FakeLine.requests(REPLY, tap.path("replyToken").asString())).hasSize(1));
    assertThat(crowd).allSatisfy(one -> assertThat(remains.calls(one)).hasSize(1));
  }

  @Test
  void what_thirty_people_tell_one_and_the_other_is_answered_in_the_order_of_its_happening()
      throws Exception {
    List<Person> crowd = Stream.generate(people::somebody).limit(30).toList();
    List<Callable<Integer>> talks = new ArrayList<>();
    for (Person one : crowd) {
      talks.add(() -> tapsInTurn(one));
    }
    assertThat(atOnce(talks)).containsOnly(200);
    for (Person one : crowd) {
      one.hears(
          "account/me",
          "chat/ask-system",
          "chat/waiting",
          "chat/help",
          "chat/waiting",
          "chat/not-open");
      assertThat(
              sql.sql("select settled_at from outgoing_call where line_id = ? order by id")
                  .param(one.id())
                  .query(java.time.OffsetDateTime.class)
                  .list())
          .hasSize(6)
          .isSorted();
    }
  }

  @Test
  void who_signs_in_at_one_is_known_at_the_other_and_signs_out_of_both() {
    Visitor officer = Visitor.staff(here.port());
    String cookie = "session=" + officer.session();
    Visitor elsewhere = new Visitor(there.port());
    assertThat(elsewhere.opens("/console", "Cookie", cookie).statusCode()).isEqualTo(200);
    officer.submits("/console", "/sign-out", Map.of());
    assertThat(elsewhere.opens("/console", "Cookie", cookie).statusCode()).isEqualTo(302);
  }

  private int tapsInTurn(Person one) {
    long happened = System.currentTimeMillis();
    boolean near = one.id().hashCode() % 2 == 0;
    for (String talk :
        List.of("me", "officer", "officer&system=jcm", "help", "officer&system=eia", "not-open")) {
      ObjectNode tap = Webhooks.postback(one.id(), "talk=" + talk).put("timestamp", happened++);
      assertThat((near ? here : there).post(Webhooks.body(tap))).isEqualTo(200);
      near = !near;
    }
    return 200;
  }

  @Test
  void three_short_messages_split_over_both_are_one_turn() {
    Person malee = people.somebody();
    malee.says("คือว่า");
    malee.at(there).says("พี่ลืม");
    malee.says("รหัสผ่านค่ะ");
    malee.hears("account/password-ask").isHeard();
    assertThat(remains.calls(malee)).hasSize(1);
  }

  @Test
  void an_event_that_an_instance_took_and_did_not_hear_is_heard_by_another() {
    Person malee = people.somebody();
    remains.conversation(malee);
    ObjectNode tap = Webhooks.postback(malee.id(), "talk=me");
    sql.sql(
            """
            insert into incoming (event_id, line_id, kind, state, body, reply_token, occurred_at, received_at,
                                  next_try_at)
            values (?, ?, 'postback', 'RECEIVED', ?, ?, now(), now(), now())
            """)
        .param(tap.path("webhookEventId").asString())
        .param(malee.id())
        .param(tap.toString())
        .param(tap.path("replyToken").asString())
        .update();
    malee.hears("account/me").isHeard();
    assertThat(FakeLine.requests(REPLY, tap.path("replyToken").asString())).hasSize(1);
  }

  @Test
  void a_reply_left_in_the_middle_of_sending_is_unknown_when_its_token_is_used() {
    Person malee = people.somebody();
    String token = UUID.randomUUID().toString();
    FakeLine.answers(REPLY, token, status(400, "Invalid reply token"));
    remains.left(malee, "SENDING", "REPLY", token, UUID.randomUUID());
    ends(malee, "UNKNOWN");
    assertThat(FakeLine.requests(REPLY, token)).hasSize(1);
    assertThat(FakeLine.requests(PUSH, malee.id())).isEmpty();
  }

  @Test
  void a_push_left_in_the_middle_of_sending_is_repeated_with_its_key() {
    Person taken = people.somebody();
    Person lost = people.somebody();
    UUID key = UUID.randomUUID();
    UUID otherKey = UUID.randomUUID();
    FakeLine.answers(
        PUSH,
        taken.id(),
        status(409, "The retry key is already accepted")
            .withHeader("x-line-accepted-request-id", "by-the-killed"));
    remains.left(taken, "SENDING", "PUSH", null, key);
    remains.left(lost, "SENDING", "PUSH", null, otherKey);
    ends(taken, "ACCEPTED");
    ends(lost, "ACCEPTED");
    assertThat(remains.calls(taken).getFirst()).containsEntry("line_request_id", "by-the-killed");
    assertThat(remains.keysSentTo(taken)).containsExactly(key.toString());
    assertThat(remains.keysSentTo(lost)).containsExactly(otherKey.toString());
  }

  @Test
  void what_was_left_queued_is_sent_once_and_before_what_comes_later() {
    Person malee = people.somebody();
    UUID key = UUID.randomUUID();
    remains.left(malee, "QUEUED", "PUSH", null, key);
    malee.at(there).taps("talk=me");
    malee.hears("chat/help", "account/me");
    assertThat(remains.keysSentTo(malee)).containsExactly(key.toString());
  }

  @Test
  void what_is_being_sent_under_a_lease_is_left_alone_and_what_comes_later_waits() {
    Person malee = people.somebody();
    remains.left(malee, "SENDING", "PUSH", null, UUID.randomUUID());
    remains.lease(malee, "1 hour");
    malee.taps("talk=me");
    malee.at(there).taps("talk=help");
    malee.isHeard();
    Person somchai = people.somebody();
    somchai.taps("talk=me");
    somchai.at(there).taps("talk=help");
    somchai.hears("account/me", "chat/help");
    assertThat(remains.calls(malee).stream().map(row -> row.get("state")))
        .containsExactly("SENDING", "QUEUED", "QUEUED");
    remains.lease(malee, "-1 second");
    malee.hears("chat/help", "account/me", "chat/help");
  }

  private List<Integer> atOnce(List<Callable<Integer>> knocks) throws Exception {
    List<Integer> answers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(knocks)) {
        answers.add(answer.get());
      }
    }
    return answers;
  }

  private void ends(Person person, String state) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(remains.calls(person).getFirst()).containsEntry("state", state));
  }
}
