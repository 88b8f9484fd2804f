package phuchuay.chat.sending;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import phuchuay.chat.Say;
import phuchuay.chat.hearing.Event;
import phuchuay.chat.hearing.Heard;
import phuchuay.chat.hearing.Taken;
import phuchuay.chat.kept.Conversation;
import phuchuay.platform.RealTime;

/** What leaves: written with the change that causes it, five messages to a call. */
@Component
public class OutgoingCalls {

  /** LINE promises a reply token one minute; we trust it a little less. */
  private static final Duration REPLY_LIFE = Duration.ofSeconds(50);

  private static final int MESSAGES_A_CALL = 5;

  private final JdbcClient sql;
  private final OutgoingRows rows;
  private final Wrapping wrapping;
  private final RealTime time;
  private final Outlet outlet;

  OutgoingCalls(
      JdbcClient sql, OutgoingRows rows, Wrapping wrapping, RealTime time, Outlet outlet) {
    this.sql = sql;
    this.rows = rows;
    this.wrapping = wrapping;
    this.time = time;
    this.outlet = outlet;
  }

  /** Answers turns: by their reply tokens first, what does not fit into one call by push. */
  public void answer(List<Taken> taken, Heard heard) {
    boolean open = outlet.open();
    List<Draft> drafts = new ArrayList<>();
    taken.forEach(one -> drafts.addAll(answers(one, open)));
    for (Call call : rows.write(drafts)) {
      heard.ready.add(call);
    }
    drafts.forEach(draft -> heard.queued.add(draft.conversation().id()));
    heard.ready.forEach(call -> heard.queued.remove(call.conversation()));
  }

  private List<Draft> answers(Taken taken, boolean open) {
    Event event = taken.turn().getLast();
    Instant until = event.receivedAt().plus(REPLY_LIFE);
    String token = until.isAfter(time.instant()) ? event.replyToken() : null;
    List<Draft> drafts = new ArrayList<>();
    for (List<Wrapped> five : byFives(wrapping.wrap(taken.answer().says()))) {
      boolean ready = open && token != null;
      drafts.add(
          new Draft(
              taken.conversation(),
              null,
              null,
              event.id(),
              token,
              until,
              UUID.randomUUID(),
              ready,
              five));
      token = null;
    }
    return drafts;
  }

  /** The retry keys of the calls that it takes. */
  public List<UUID> push(Conversation conversation, @Nullable UUID about, List<Say> says) {
    List<Draft> drafts =
        byFives(wrapping.wrap(says)).stream()
            .map(
                five ->
                    new Draft(
                        conversation,
                        about,
                        null,
                        null,
                        null,
                        time.instant(),
                        UUID.randomUUID(),
                        false,
                        five))
            .toList();
    rows.write(drafts);
    wakeAfterCommit(conversation.id());
    return drafts.stream().map(Draft::retryKey).toList();
  }

  /**
   * What an officer says, at most five messages: by the reply token of what came last if nobody has
   * used it, else by push.
   */
  public void write(Conversation conversation, UUID officer, UUID key, List<Say> says) {
    List<Wrapped> wrapped = wrapping.wrap(says);
    if (wrapped.size() > MESSAGES_A_CALL) {
      throw new IllegalArgumentException("no more than five messages to a call");
    }
    Optional<FreeReply> free = rows.freeReply(conversation.lineId(), REPLY_LIFE);
    rows.write(
        List.of(
            new Draft(
                conversation,
                null,
                officer,
                null,
                free.map(FreeReply::token).orElse(null),
                free.map(FreeReply::until).orElseGet(time::instant),
                key,
                false,
                wrapped)));
    wakeAfterCommit(conversation.id());
  }

  /** Until when an answer to this conversation costs nothing. */
  public Optional<Instant> freeUntil(String lineId) {
    return rows.freeReply(lineId, REPLY_LIFE).map(FreeReply::until);
  }

  /** Whatever waits does not leave any more; what may have left already is told so. */
  public void cancel(long conversation, String reason) {
    cancel(conversation, "true", Set.of(), reason);
  }

  /** The same for what is about anything but these. */
  public void cancelBut(long conversation, Set<UUID> belongs, String reason) {
    cancel(conversation, "about is not null and about <> all(:belongs::uuid[])", belongs, reason);
  }

  private void cancel(long conversation, String which, Set<UUID> belongs, String reason) {
    sql.sql(
            """
            with cancelled as (
              update outgoing_call
              set state = case when unclear then 'UNKNOWN' else 'CANCELLED' end, reason = :reason, settled_at = :now
              where conversation_id = :conversation and state = 'QUEUED' and %s
              returning id
            )
            update outgoing_message set sealed = null where call_id in (select id from cancelled)
            """
                .formatted(which))
        .param("reason", reason)
        .param("now", Timestamp.from(time.instant()))
        .param("conversation", conversation)
        .param("belongs", belongs.toArray(UUID[]::new))
        .update();
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
