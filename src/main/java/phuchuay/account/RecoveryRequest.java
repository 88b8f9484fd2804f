package phuchuay.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Secret;

/**
 * A request to come back in (คำขอกู้คืนบัญชี) as an officer sees it; the proposed password is not
 * among it.
 *
 * @param reference what the person was told to name
 * @param freeAt from when an officer may approve; before, only a supervisor
 * @param locked whether their questions are locked after too many wrong answers
 */
public record RecoveryRequest(
    UUID id,
    String reference,
    Kind kind,
    State state,
    UUID account,
    AccountSystem system,
    Secret name,
    String login,
    @Nullable EmailAddress email,
    Instant asked,
    Instant freeAt,
    Instant until,
    boolean locked) {

  /** What was lost. */
  public enum Kind {
    /** The password: the answers to the questions were right. */
    QUESTIONS,
    /** The authenticator app and the recovery codes. */
    LOST_APP
  }

  /** What became of it. */
  public enum State {
    WAITING,
    APPROVED,
    REFUSED,
    /** The owner said that it was not them. */
    OBJECTED,
    /** No officer decided in time. */
    EXPIRED,
    /** Something newer took its place. */
    VOID,
    /** The answers were not right. */
    WRONG,
    /** The questions were locked. */
    LOCKED
  }
}
