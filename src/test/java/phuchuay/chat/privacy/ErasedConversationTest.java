package phuchuay.chat.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.cast.House;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.cast.Webhooks;
import phuchuay.platform.DataSubject;
import phuchuay.platform.PersonalData.Erased;
import tools.jackson.databind.node.ObjectNode;

/** The end of a conversation, while LINE and the person may go on. */
@House
class ErasedConversationTest {

  @Autowired People people;
  @Autowired KeptChats chats;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient sql;
  private Person malee;

  @BeforeEach
  void malee_has_chatted() {
    malee = people.somebody();
    malee.follows();
    malee.hears("chat/welcome");
  }

  @Test
  void what_line_tells_again_afterwards_has_no_effect() {
    ObjectNode told = Webhooks.text(malee.id(), "ทำอะไรได้บ้าง");
    malee.sends(told);
    malee.hears("chat/help");
    erase(UUID.randomUUID());

    malee.sends(told);

    String event = told.path("webhookEventId").asString();
    assertThat(
            sql.sql("select state || body from incoming where event_id = ?")
                .param(event)
                .query(String.class)
                .single())
        .isEqualTo("HANDLED{\"erased\":true}");
    assertThat(malee.answered(0)).isEmpty();
  }

  @Test
  void more_than_a_handful_goes_a_handful_at_a_time() {
    sql.sql(
            """
            insert into incoming (event_id, line_id, kind, state, body, occurred_at, received_at, next_try_at)
            select :line || i, :line, 'message.text', 'HANDLED', '{}', now(), now(), now()
            from generate_series(1, 2500) i
            """)
        .param("line", malee.id())
        .update();

    assertThat(erase(UUID.randomUUID())).isGreaterThanOrEqualTo(3);
    assertThat(malee.eventStates()).isEmpty();
  }

  @Test
  void an_event_that_came_in_while_its_conversation_was_erased_is_heard() {
    erase(UUID.randomUUID());
    sql.sql("delete from conversation where line_id = ?").param(malee.id()).update();
    ObjectNode late = Webhooks.text(malee.id(), "ทำอะไรได้บ้าง");
    sql.sql(
            """
            insert into incoming (event_id, line_id, kind, state, body, reply_token, occurred_at, received_at, next_try_at)
            values (:id, :line, 'message.text', 'RECEIVED', :body, :token, now(), now() - interval '3 s', now())
            """)
        .param("id", late.path("webhookEventId").asString())
        .param("line", malee.id())
        .param("body", late.toString())
        .param("token", late.path("replyToken").asString())
        .update();

    malee.isHeard();
    assertThat(malee.eventStates()).containsExactly("HANDLED");
  }

  /** How many handfuls it took. */
  private int erase(UUID account) {
    DataSubject whom =
        new DataSubject(account, Set.of(), Set.of(malee.id()), Instant.now().plusSeconds(1));
    int handfuls = 0;
    Erased erased = Erased.SOME;
    while (erased == Erased.SOME) {
      erased = transaction.execute(_ -> chats.erase(whom));
      handfuls++;
    }
    assertThat(erased).isEqualTo(Erased.ALL);
    return handfuls;
  }
}
