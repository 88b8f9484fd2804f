package phuchuay.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.cast.FakeLine;
import phuchuay.cast.House;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.cast.Webhooks;
import tools.jackson.databind.node.ObjectNode;

/** Steps that expire, and events that cannot be heard. */
@House
class StepTest {

  private static final String LOADING = "/v2/bot/chat/loading/start";

  @Autowired private People people;
  @Autowired private JdbcClient sql;

  @Test
  void an_expired_step_ends_in_a_polite_restart() {
    Person malee = people.somebody();
    malee.taps("talk=officer");
    malee.hears("chat/ask-system");
    sql.sql("update conversation set step_until = now() - interval '1 minute' where line_id = ?")
        .param(malee.id())
        .update();
    malee.says("ฟฟฟ qqq zzz");
    malee.hears("chat/expired", "chat/ask-system");
    malee.says("gpp");
    malee.hears("chat/waiting");
  }

  @Test
  void an_event_that_cannot_be_heard_is_parked_the_person_is_told_and_the_next_is_heard() {
    Person malee = people.somebody();
    malee.taps("talk=poison");
    malee.taps("talk=help");
    malee.hears("chat/trouble", "chat/help").isHeard();
    assertThat(malee.eventStates()).containsExactly("PARKED", "HANDLED");
    assertThat(attempts(malee)).isEqualTo(3);
  }

  @Test
  void a_poisoned_sentence_does_not_take_its_neighbours_with_it() {
    Person malee = people.somebody();
    malee.sends(Webhooks.text(malee.id(), "อืม"));
    malee.sends(Webhooks.text(malee.id(), "poison poison poison"));
    malee.sends(Webhooks.text(malee.id(), "เอ่อ"));
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(
            () ->
                assertThat(malee.eventStates())
                    .containsExactlyInAnyOrder("HANDLED", "PARKED", "HANDLED"));
  }

  @Test
  void who_cannot_be_heard_does_not_hold_up_those_who_came_in_the_same_moment() {
    Person poisoned = people.somebody();
    List<Person> others = Stream.generate(people::somebody).limit(20).toList();
    List<ObjectNode> told = new ArrayList<>();
    others.forEach(one -> told.add(Webhooks.postback(one.id(), "talk=help")));
    told.add(7, Webhooks.postback(poisoned.id(), "talk=poison"));
    String body = Webhooks.body(told.toArray(ObjectNode[]::new));

    assertThat(people.callback().post(body)).isEqualTo(200);

    others.forEach(one -> one.hears("chat/help").isHeard());
    poisoned.hears("chat/trouble").isHeard();
    told.remove(7);
    assertThat(told)
        .allSatisfy(
            tap ->
                assertThat(FakeLine.requests(FakeLine.REPLY, tap.path("replyToken").asString()))
                    .hasSize(1));
  }

  @Test
  void who_waits_longer_than_a_second_is_shown_that_an_answer_is_coming() {
    Person malee = people.somebody();
    malee.says("ฟฟฟ qqq zzz");
    malee.hears("faq/officer");
    Person somchai = people.somebody();
    somchai.says("สวัสดี");
    somchai.hears("chat/welcome");
    assertThat(FakeLine.requests(LOADING, malee.id())).hasSize(1);
    assertThat(FakeLine.requests(LOADING, somchai.id())).isEmpty();
  }

  private int attempts(Person person) {
    return sql.sql(
            "select attempts from incoming_ledger where line_user_id = ? and state = 'PARKED'")
        .param(person.id())
        .query(Integer.class)
        .single();
  }
}
