package phuchuay.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static phuchuay.cast.FakeLine.PUSH;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.cast.FakeLine;
import phuchuay.cast.House;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.platform.Party;

/** What people decide about what went wrong on LINE: once, safely, and written down. */
@House
class TroublesTest {

  private static final Party SOMSRI = Party.of("staff", "somsri");
  private static final String WORDS = "ข้อความที่ส่งไม่สำเร็จ";

  @Autowired private People people;
  @Autowired private Troubles troubles;
  @Autowired private JdbcClient sql;
  private Person malee;

  @BeforeEach
  void somebody_known() {
    malee = people.somebody();
    malee.follows();
    malee.hears("chat/welcome");
  }

  @Test
  void an_event_that_is_heard_again_is_answered_as_if_it_had_just_come() {
    String event = parked("talk=help");
    assertThat(troubles.parked(event).orElseThrow())
        .returns("postback", Parked::kind)
        .returns(3, Parked::attempts)
        .returns(true, Parked::young)
        .returns("NullPointerException at Talk", Parked::reason);
    assertThat(troubles.hearAgain(event, SOMSRI, "10.0.0.1")).isTrue();
    malee.hears("chat/help");
    assertThat(state(event)).isEqualTo("HANDLED");
    assertThat(troubles.hearAgain(event, SOMSRI, null)).isFalse();
    assertThat(audited("event.heard-again", event)).isEqualTo(1);
  }

  @Test
  void an_event_that_fails_again_comes_back_to_the_list() {
    malee.taps("talk=poison");
    await().atMost(Duration.ofSeconds(8)).until(() -> malee.eventStates().contains("PARKED"));
    String event = last();
    malee.hears("chat/trouble");
    assertThat(troubles.hearAgain(event, SOMSRI, null)).isTrue();
    malee.hears("chat/trouble");
    assertThat(troubles.parked(event).orElseThrow().reason()).contains("IllegalStateException");
  }

  @Test
  void what_is_older_than_line_may_repeat_is_not_heard_again() {
    String event = parked("talk=help");
    sql.sql("update incoming set occurred_at = now() - interval '8 days' where event_id = ?")
        .param(event)
        .update();
    assertThat(troubles.parked(event).orElseThrow().young()).isFalse();
    assertThat(troubles.hearAgain(event, SOMSRI, null)).isFalse();
    assertThat(state(event)).isEqualTo("PARKED");
  }

  @Test
  void a_closed_event_leaves_the_list_stays_parked_and_is_not_heard() {
    String event = parked("talk=help");
    assertThat(troubles.close(event, "โทรแจ้งแล้ว", SOMSRI, null)).isTrue();
    assertThat(troubles.parked(event)).isEmpty();
    assertThat(troubles.close(event, "อีกครั้ง", SOMSRI, null)).isFalse();
    assertThat(troubles.hearAgain(event, SOMSRI, null)).isFalse();
    assertThat(state(event)).isEqualTo("PARKED");
    assertThat(audited("event.closed", event)).isEqualTo(1);
  }

  @Test
  void of_many_who_decide_about_an_event_at_once_one_does() throws Exception {
    String event = parked("talk=help");
    long decided =
        atOnce(
            i ->
                i % 2 == 0
                    ? troubles.hearAgain(event, SOMSRI, null)
                    : troubles.close(event, "แล้ว", SOMSRI, null));
    assertThat(decided).isEqualTo(1);
    assertThat(audited("event.heard-again", event) + audited("event.closed", event)).isEqualTo(1);
    boolean closed = audited("event.closed", event) == 1;
    if (closed) {
      assertThat(state(event)).isEqualTo("PARKED");
    } else {
      malee.hears("chat/help");
    }
  }

  @Test
  void an_unknown_reply_is_said_again_only_when_somebody_made_sure_that_it_did_not_arrive() {
    long call = left("REPLY", "UNKNOWN", "1 hour", false);
    assertThat(troubles.sayAgain(call, false, SOMSRI, null)).isFalse();
    assertThat(FakeLine.requests(PUSH, malee.id())).isEmpty();
    assertThat(troubles.sayAgain(call, true, SOMSRI, null)).isTrue();
    malee.hears("chat/hello", "chat/hello");
    assertThat(FakeLine.requests(PUSH, malee.id()))
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.getBodyAsString()).contains(WORDS + " 1", WORDS + " 2");
              assertThat(request.getHeader("X-Line-Retry-Key"))
                  .isEqualTo(again(call))
                  .isNotEqualTo(key(call));
            });
    assertThat(troubles.unsent(call)).isEmpty();
    assertThat(callState(call)).isEqualTo("UNKNOWN");
  }

  @Test
  void of_many_who_say_a_call_again_at_once_one_does_and_it_leaves_once() throws Exception {
    long call = left("PUSH", "REFUSED", "1 hour", false);
    assertThat(atOnce(_ -> troubles.sayAgain(call, false, SOMSRI, null))).isEqualTo(1);
    malee.hears("chat/hello", "chat/hello");
    assertThat(calls()).isEqualTo(3); // the welcome, the refused one and its copy
    assertThat(audited("call.said-again", String.valueOf(call))).isEqualTo(1);
    assertThat(troubles.arrived(call, SOMSRI, null)).isFalse();
    assertThat(troubles.leave(call, "แล้ว", SOMSRI, null)).isFalse();
  }

  @Test
  void an_unknown_push_waits_until_line_has_forgotten_its_key() {
    long young = left("PUSH", "UNKNOWN", "23 hours", false);
    assertThat(troubles.sayAgain(young, true, SOMSRI, null)).isFalse();
    long old = left("PUSH", "UNKNOWN", "25 hours", false);
    assertThat(troubles.sayAgain(old, false, SOMSRI, null)).isFalse();
    assertThat(troubles.sayAgain(old, true, SOMSRI, null)).isTrue();
  }

  @Test
  void a_refused_push_of_which_an_earlier_try_may_have_arrived_is_not_safe() {
    long call = left("PUSH", "REFUSED", "25 hours", false);
    sql.sql("update outgoing_call set unclear = true where id = ?").param(call).update();
    assertThat(troubles.sayAgain(call, false, SOMSRI, null)).isFalse();
    assertThat(troubles.arrived(call, SOMSRI, null)).isTrue();
  }

  @Test
  void a_secret_is_never_said_again() {
    long call = left("PUSH", "REFUSED", "1 hour", true);
    assertThat(troubles.sayAgain(call, true, SOMSRI, null)).isFalse();
    assertThat(troubles.leave(call, "ออกรหัสใหม่แล้ว", SOMSRI, null)).isTrue();
  }

  @Test
  void who_has_left_or_was_cut_off_is_not_written_to() {
    long news = left("PUSH", "REFUSED", "1 hour", false);
    sql.sql("update outgoing_call set about = ? where id = ?")
        .params(UUID.randomUUID(), news)
        .update();
    assertThat(troubles.sayAgain(news, true, SOMSRI, null)).isFalse();
    long call = left("PUSH", "REFUSED", "1 hour", false);
    malee.blocks();
    malee.isHeard();
    assertThat(troubles.sayAgain(call, true, SOMSRI, null)).isFalse();
  }

  @Test
  void only_what_may_have_arrived_is_told_to_have_arrived() {
    long refused = left("PUSH", "REFUSED", "1 hour", false);
    assertThat(troubles.arrived(refused, SOMSRI, null)).isFalse();
    long unknown = left("REPLY", "UNKNOWN", "1 hour", false);
    assertThat(troubles.unsent("UNKNOWN", 999)).extracting(Unsent::call).contains(unknown);
    assertThat(troubles.arrived(unknown, SOMSRI, null)).isTrue();
    assertThat(troubles.unsent("UNKNOWN", 999)).extracting(Unsent::call).doesNotContain(unknown);
  }

  /** Something she tapped, as a failing talk leaves it. */
  private String parked(String data) {
    malee.taps(data);
    malee.hears("chat/help");
    String event = last();
    sql.sql(
            """
            update incoming set state = 'PARKED', attempts = 3, reason = 'NullPointerException at Talk', handled_at = null
            where event_id = ?
            """)
        .param(event)
        .update();
    return event;
  }

  private String last() {
    return sql.sql(
            "select event_id from incoming where line_id = ? order by occurred_at desc limit 1")
        .param(malee.id())
        .query(String.class)
        .single();
  }

  private long left(String kind, String state, String ago, boolean secret) {
    return sql.sql(
            """
            with call as (
              insert into outgoing_call (conversation_id, line_id, kind, retry_key, state, reason, created_at,
                                         first_tried_at, next_try_at, settled_at)
              select id, line_id, :kind, :key, :state, 'HTTP 400', now() - :ago::interval, now() - :ago::interval,
                     now(), now()
              from conversation where line_id = :line returning id
            ),
            said as (
              insert into outgoing_message (call_id, position, template, template_version, fills, body, secret)
              select id, n, 'chat/hello', '1', '{}', format('{"type":"text","text":"%s %s"}', :words::text, n), :secret
              from call, generate_series(1, 2) n
            )
            select id from call
            """)
        .param("kind", kind)
        .param("key", UUID.randomUUID())
        .param("state", state)
        .param("ago", ago)
        .param("line", malee.id())
        .param("words", WORDS)
        .param("secret", secret)
        .query(Long.class)
        .single();
  }

  private interface Deciding {
    boolean by(int number);
  }

  private static long atOnce(Deciding deciding) throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Boolean>> all =
          IntStream.range(0, 8).<Callable<Boolean>>mapToObj(i -> () -> deciding.by(i)).toList();
      return threads.invokeAll(all).stream().filter(TroublesTest::done).count();
    }
  }

  private static boolean done(Future<Boolean> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException failure) {
      throw new AssertionError(failure);
    }
  }

  private String state(String event) {
    return text("select state from incoming where event_id = ?", event);
  }

  private String callState(long call) {
    return text("select state from outgoing_call where id = ?", call);
  }

  private String key(long call) {
    return text("select retry_key::text from outgoing_call where id = ?", call);
  }

  private String again(long call) {
    return text("select again::text from call_care where call_id = ?", call);
  }

  private String text(String question, Object about) {
    return sql.sql(question).param(about).query(String.class).single();
  }

  private long calls() {
    return sql.sql("select count(*) from outgoing_call where line_id = ?")
        .param(malee.id())
        .query(Long.class)
        .single();
  }

  private long audited(String act, String subject) {
    return sql.sql("select count(*) from audit where act = ? and subject = ? and actor = 'somsri'")
        .params(act, subject)
        .query(Long.class)
        .single();
  }
}
