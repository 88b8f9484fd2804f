package phuchuay.cast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** Somebody with a phone: says and taps things, and hears what the bot answers. */
public final class Person {

  private final String id;
  private final Callback callback;
  private final JdbcClient sql;
  private int heard;

  Person(String id, Callback callback, JdbcClient sql) {
    this.id = id;
    this.callback = callback;
    this.sql = sql;
  }

  public String id() {
    return id;
  }

  /** The same phone, talking to another instance. */
  public Person at(Callback other) {
    return new Person(id, other, sql);
  }

  public void says(String text) {
    sends(Webhooks.text(id, text));
  }

  public void taps(String data) {
    sends(Webhooks.postback(id, data));
  }

  /** Taps this and finds, in the answer that LINE was given, what looks so. */
  public String finds(String data, String pattern) {
    return finds(Webhooks.postback(id, data), pattern);
  }

  /** Says this and finds, in the answer that LINE was given, what looks so. */
  public String saysAndFinds(String text, String pattern) {
    return finds(Webhooks.text(id, text), pattern);
  }

  private String finds(ObjectNode event, String pattern) {
    sends(event);
    String token = event.path("replyToken").asString();
    await()
        .atMost(Duration.ofSeconds(6))
        .until(() -> !FakeLine.requests(FakeLine.REPLY, token).isEmpty());
    String answer = FakeLine.requests(FakeLine.REPLY, token).getFirst().getBodyAsString();
    Matcher found = Pattern.compile(pattern).matcher(answer);
    assertThat(found.find()).as(answer).isTrue();
    return found.group(found.groupCount());
  }

  /** LINE's dialog has been answered on this phone. */
  public void confirmsAtLine(String nonce) {
    ObjectNode event = Webhooks.event("accountLink", id);
    event.putObject("link").put("result", "ok").put("nonce", nonce);
    sends(event);
  }

  public void follows() {
    sends(Webhooks.event("follow", id));
  }

  public void blocks() {
    sends(Webhooks.event("unfollow", id));
  }

  public void sends(ObjectNode event) {
    assertThat(callback.post(Webhooks.body(event))).isEqualTo(200);
  }

  /** Waits until the next messages that came are these templates, in this order. */
  public Person hears(String... templates) {
    int from = heard;
    await()
        .atMost(Duration.ofSeconds(6))
        .untilAsserted(() -> assertThat(taken(from)).containsExactly(templates));
    heard += templates.length;
    return this;
  }

  /** All that was said to this person and taken by LINE, after the first so many. */
  public List<String> answered(int after) {
    try {
      await().atMost(Duration.ofSeconds(2)).until(() -> underWay() == 0);
    } catch (ConditionTimeoutException stuck) {
      // LINE does not take it: what it took is what there is
    }
    return taken(after);
  }

  private int underWay() {
    return sql.sql(
            """
            select count(*) from outgoing_call
            where line_id = ? and (state = 'SENDING' or state = 'QUEUED' and first_tried_at is null)
            """)
        .param(id)
        .query(Integer.class)
        .single();
  }

  private List<String> taken(int after) {
    return sql.sql(
            """
            select template from outgoing_ledger
            where line_user_id = ? and state = 'ACCEPTED' order by id offset ?
            """)
        .param(id)
        .param(after)
        .query(String.class)
        .list();
  }

  /** The states of all that this person sent. */
  public List<String> eventStates() {
    return sql.sql("select state from incoming where line_id = ? order by occurred_at, event_id")
        .param(id)
        .query(String.class)
        .list();
  }

  /** Waits until nothing this person sent is waiting to be heard. */
  public Person isHeard() {
    await()
        .atMost(Duration.ofSeconds(6))
        .untilAsserted(() -> assertThat(eventStates()).isNotEmpty().doesNotContain("RECEIVED"));
    return this;
  }
}
