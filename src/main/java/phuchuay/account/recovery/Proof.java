package phuchuay.account.recovery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import phuchuay.account.AccountSystem;

/**
 * With what somebody can ask for another password without their mailbox.
 *
 * @param lockedAt since when it is not taken any more, after too many wrong answers
 */
record Proof(
    UUID account, AccountSystem system, List<Question> questions, @Nullable Instant lockedAt) {

  public boolean locked() {
    return lockedAt != null;
  }
}
