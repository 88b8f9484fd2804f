package phuchuay.chat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import phuchuay.platform.RealTime;
import phuchuay.platform.Seal;

/** The rows of what leaves: written with the change that causes them, five messages to a call. */
@Component
class OutgoingCalls {

  /** LINE promises a reply token one minute; we trust it a little less. */
  private static final Duration REPLY_LIFE = Duration.ofSeconds(50);

  private static final int MESSAGES_A_CALL = 5;

  private final JdbcClient sql;
  private final Wrapping wrapping;
  private final Seal seal;
  private final RealTime time;
  private final Outlet outlet;

  OutgoingCalls(JdbcClient sql, Wrapping wrapping, Seal seal, RealTime time, Outlet outlet) {
    this.sql = sql;
    this.wrapping = wrapping;
    this.seal = seal;
    this.time = time;
    this.outlet = outlet;
  }

  /** Answers an event: by its reply token first, what does not fit into one call by push. */
  void answer(Conversation conversation, Event event, List<Say> says) {
    Instant until = event.receivedAt().plus(REPLY_LIFE);
    String token = until.isAfter(time.instant()) ? event.replyToken() : null;
    for (List<Wrapped> five : byFives(wrapping.wrap(says))) {
      write(conversation, event.id(), token, until, five);
      token = null;
    }
  }

  void push(Conversation conversation, List<Say> says) {
    for (List<Wrapped> five : byFives(wrapping.wrap(says))) {
      write(conversation, null, null, time.instant(), five);
    }
    wakeAfterCommit(conversation.id());
  }

  /** Whatever waits does not leave any more; what may have left already is told so. */
  void cancel(long conversation, String reason) {
    sql.sql(
            """
            with cancelled as (
              update outgoing_call
              set state = case when unclear then 'UNKNOWN' else 'CANCELLED' end, reason = ?, settled_at = ?
              where conversation_id = ? and state = 'QUEUED'
              returning id
            )
            update outgoing_message set sealed = null where call_id in (select id from cancelled)
            """)
        .param(reason)
        .param(Timestamp.from(time.instant()))
        .param(conversation)
        .update();
  }

  private void write(
      Conversation conversation,
      @Nullable String causedBy,
      @Nullable String replyToken,
      Instant replyUntil,
      List<Wrapped> messages) {
    sql.sql(
            """
            with call as (
              insert into outgoing_call (conversation_id, line_id, kind, caused_by, reply_token, reply_until,
                                         retry_key, state, created_at, next_try_at)
              values (:conversation, :line, :kind, :cause, :token, :until, :key, 'QUEUED', :now, :now)
              returning id
            )
            insert into outgoing_message (call_id, position, template, template_version, fills, body, secret, sealed)
            select call.id, m.position, m.template, m.version, m.fills::jsonb, m.body, m.sealed is not null, m.sealed
            from call, unnest(:templates::text[], :versions::text[], :fills::text[], :bodies::text[], :sealed::bytea[])
                         with ordinality as m(template, version, fills, body, sealed, position)
            """)
        .param("conversation", conversation.id())
        .param("line", conversation.lineId())
        .param("kind", replyToken == null ? "PUSH" : "REPLY")
        .param("cause", causedBy)
        .param("token", replyToken)
        .param("until", Timestamp.from(replyUntil))
        .param("key", UUID.randomUUID())
        .param("now", Timestamp.from(time.instant()))
        .param("templates", messages.stream().map(Wrapped::template).toArray(String[]::new))
        .param("versions", messages.stream().map(Wrapped::version).toArray(String[]::new))
        .param("fills", messages.stream().map(Wrapped::fills).toArray(String[]::new))
        .param("bodies", messages.stream().map(Wrapped::shown).toArray(String[]::new))
        .param("sealed", messages.stream().map(this::sealed).toArray(byte[][]::new))
        .update();
  }

  private byte @Nullable [] sealed(Wrapped message) {
    return message.secret() ? seal.seal(message.message()) : null;
  }

  private void wakeAfterCommit(long conversation) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            outlet.wake(conversation);
          }
        });
  }

  private static <T> List<List<T>> byFives(List<T> all) {
    List<List<T>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += MESSAGES_A_CALL) {
      parts.add(all.subList(from, Math.min(all.size(), from + MESSAGES_A_CALL)));
    }
    return parts;
  }
}
