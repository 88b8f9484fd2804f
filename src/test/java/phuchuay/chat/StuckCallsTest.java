package phuchuay.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static phuchuay.cast.FakeLine.PUSH;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.cast.FakeLine;
import phuchuay.cast.House;
import phuchuay.cast.People;
import phuchuay.cast.Person;

/** Nothing holds up a conversation for good. */
@House
class StuckCallsTest {

  @Autowired private People people;
  @Autowired private JdbcClient sql;
  private Person malee;

  @BeforeEach
  void somebody_known() {
    malee = people.somebody();
    malee.follows();
    malee.hears("chat/welcome");
  }

  @Test
  void a_message_that_cannot_be_unsealed_is_refused_and_lets_the_next_pass() {
    left("test/code", "REPLY", true, Duration.ZERO, new byte[] {1, 2, 3});
    left("chat/help", "PUSH", true, Duration.ZERO, null);
    ends("test/code", "REFUSED");
    ends("chat/help", "ACCEPTED");
    assertThat(FakeLine.requests(PUSH, malee.id())).hasSize(1);
  }

  @Test
  void what_was_tried_often_goes_on_though_others_wait_for_the_head() {
    left("chat/unread", "PUSH", false, Duration.ZERO, null);
    left("chat/help", "PUSH", true, Duration.ofHours(1), null);
    left("chat/place", "PUSH", true, Duration.ZERO, null);
    ends("chat/unread", "ACCEPTED");
    assertThat(state("chat/help")).isEqualTo("QUEUED");
    assertThat(state("chat/place")).isEqualTo("QUEUED");
    malee.blocks();
    ends("chat/help", "CANCELLED");
  }

  private void left(String template, String kind, boolean ordered, Duration waits, byte[] sealed) {
    sql.sql(
            """
            with call as (
              insert into outgoing_call (conversation_id, line_id, kind, reply_token, reply_until, retry_key, ordered,
                                         state, created_at, next_try_at)
              select id, line_id, :kind, :token, now() + interval '30 s', :key, :ordered, 'QUEUED', now(),
                     now() + :waits * interval '1 s'
              from conversation where line_id = :line
              returning id
            )
            insert into outgoing_message (call_id, position, template, template_version, fills, body, secret, sealed)
            select id, 1, :template, 'test', '{}', '{"type":"text","text":"left"}', :sealed is not null, :sealed from call
            """)
        .params(
            Map.of("kind", kind, "token", UUID.randomUUID().toString(), "key", UUID.randomUUID()))
        .param("ordered", ordered)
        .param("waits", waits.toSeconds())
        .param("line", malee.id())
        .param("template", template)
        .param("sealed", sealed, java.sql.Types.BINARY)
        .update();
  }

  private void ends(String template, String state) {
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(() -> assertThat(state(template)).isEqualTo(state));
  }

  private String state(String template) {
    List<String> states =
        sql.sql("select state from outgoing_ledger where line_user_id = ? and template = ?")
            .param(malee.id())
            .param(template)
            .query(String.class)
            .list();
    return states.isEmpty() ? "none yet" : states.getFirst();
  }
}
