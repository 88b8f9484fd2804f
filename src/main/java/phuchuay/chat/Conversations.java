package phuchuay.chat;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All conversations: the one way to say something in one. */
@Component
public class Conversations {

  private final ConversationRows rows;
  private final OutgoingCalls calls;

  Conversations(ConversationRows rows, OutgoingCalls calls) {
    this.rows = rows;
    this.calls = calls;
  }

  /** Says something unasked, in the caller's transaction; it leaves when that has committed. */
  @Transactional
  public void say(String lineId, List<Say> says) {
    rows.lock(List.of(lineId)).forEach(conversation -> calls.push(conversation, says));
  }

  /**
   * Follows or leaves, unless something later is known; leaving stops all that waits to be pushed.
   */
  void follows(Conversation conversation, boolean following, Instant asOf) {
    if (rows.follows(conversation, following, asOf) && !following) {
      calls.cancel(conversation.id(), "unfollowed");
    }
  }
}
