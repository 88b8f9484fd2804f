package phuchuay.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.chat.kept.ChatSettings;
import phuchuay.chat.kept.Conversation;
import phuchuay.chat.kept.ConversationRows;
import phuchuay.chat.sending.OutgoingCalls;
import phuchuay.chat.waiting.WaitingRows;

/**
 * All conversations: the one way to say something in one, and what each may hear. Chat knows the
 * ids of seats and accounts, never whose they are.
 */
@Component
public class Conversations {

  private final ConversationRows rows;
  private final WaitingRows waiting;
  private final OutgoingCalls calls;
  private final Menus menus;
  private final ChatSettings settings;

  Conversations(
      ConversationRows rows,
      WaitingRows waiting,
      OutgoingCalls calls,
      Menus menus,
      ChatSettings settings) {
    this.rows = rows;
    this.waiting = waiting;
    this.calls = calls;
    this.menus = menus;
    this.settings = settings;
  }

  /**
   * Says something unasked, in the caller's transaction; it leaves when that has committed.
   *
   * @return the retry keys by which the ledger knows the calls; none when there is no such
   *     conversation
   */
  @Transactional
  public List<UUID> say(String lineId, List<Say> says) {
    return pushed(lineId, null, says);
  }

  /**
   * Says the news of a seat or an account: it leaves only if the conversation belongs to that, now
   * and still when its turn has come.
   *
   * @return as {@link #say}
   */
  @Transactional
  public List<UUID> sayOf(UUID owner, String lineId, List<Say> says) {
    return pushed(lineId, owner, says);
  }

  private List<UUID> pushed(String lineId, @Nullable UUID owner, List<Say> says) {
    return rows.lock(List.of(lineId)).stream()
        .flatMap(conversation -> calls.push(conversation, owner, says).stream())
        .toList();
  }

  /**
   * An officer says something in a conversation that is held in this transaction.
   *
   * @param key by which the ledger knows it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void write(String lineId, UUID officer, UUID key, List<Say> says) {
    rows.lock(List.of(lineId)).forEach(one -> calls.write(one, officer, key, says));
  }

  /** Whether the ledger knows a call by this key. */
  public boolean said(UUID key) {
    return rows.said(key);
  }

  /** Until when an answer costs nothing; empty when it would use the month's quota. */
  public Optional<Instant> freeUntil(String lineId) {
    return calls.freeUntil(lineId);
  }

  /**
   * The seats and accounts whose news a conversation may hear from now on; what waits about any
   * other leaves no more.
   */
  @Transactional
  public void belongsTo(String lineId, Set<UUID> owners) {
    rows.lock(List.of(lineId))
        .forEach(
            conversation -> {
              rows.belongs(conversation, owners);
              calls.cancelBut(conversation.id(), owners, "not theirs any more");
            });
  }

  /** Nobody is heard or spoken to in this conversation until the caller's transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(String lineId) {
    rows.lock(List.of(lineId));
  }

  /** Those of these who can be spoken to: who blocked us cannot. */
  public Set<String> following(Collection<String> lineIds) {
    return rows.following(lineIds);
  }

  /** How long what is said is kept. */
  public Duration keep() {
    return settings.keep();
  }

  /**
   * Follows or leaves, unless something later is known; leaving stops all that waits to be pushed.
   */
  public void follows(Conversation conversation, boolean following, Instant asOf) {
    if (!rows.follows(conversation, following, asOf)) {
      return;
    }
    if (following) {
      menus.cameBack(conversation.lineId());
    } else {
      calls.cancel(conversation.id(), "unfollowed");
      waiting.end(conversation.lineId(), "LEFT", null);
      waiting.free(conversation.lineId());
    }
  }
}
