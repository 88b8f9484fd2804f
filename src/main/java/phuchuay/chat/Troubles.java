package phuchuay.chat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.chat.Unsent.Again;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Party;
import phuchuay.platform.RealTime;

/**
 * What went wrong on LINE and what people decide about it (เรื่องที่ต้องดู): each is decided once,
 * whoever clicks how often, and is in the audit.
 */
@Component
public class Troubles {

  private final TroubleRows rows;
  private final Conversations conversations;
  private final AfterCommit after;
  private final Audit audit;
  private final RealTime time;

  Troubles(
      TroubleRows rows,
      Conversations conversations,
      AfterCommit after,
      Audit audit,
      RealTime time) {
    this.rows = rows;
    this.conversations = conversations;
    this.after = after;
    this.audit = audit;
    this.time = time;
  }

  /** Events that wait for a person, the newest first. */
  public List<Parked> parked(int most) {
    return rows.parked(most);
  }

  public Optional<Parked> parked(String event) {
    return rows.parked(event);
  }

  /** Calls in this state, REFUSED or UNKNOWN, that nobody has decided about; the newest first. */
  public List<Unsent> unsent(String state, int most) {
    return rows.unsent(state, most);
  }

  public Optional<Unsent> unsent(long call) {
    return rows.unsent(call);
  }

  /** It is heard as if it had just come; false if it is too old, or not parked any more. */
  @Transactional
  public boolean hearAgain(String event, Party by, @Nullable String address) {
    rows.hold(event);
    Optional<String> lineId = rows.hearAgain(event);
    lineId.ifPresent(
        whose -> {
          audit.write(
              Act.by(by, "event.heard-again").about(Party.of("event", event)).from(address));
          after.heard(whose);
        });
    return lineId.isPresent();
  }

  /** It leaves the list and is never heard; false if it is not parked any more. */
  @Transactional
  public boolean close(String event, String why, Party by, @Nullable String address) {
    rows.hold(event);
    boolean closed = rows.close(event, why, by.id());
    if (closed) {
      audit.write(
          Act.by(by, "event.closed")
              .about(Party.of("event", event))
              .from(address)
              .with("reason", why));
    }
    return closed;
  }

  /** Somebody made sure that the receiver has it; false if that was decided before. */
  @Transactional
  public boolean arrived(long call, Party by, @Nullable String address) {
    Decision decision = new Decision("ARRIVED", "call.arrived", "", null);
    return decide(call, decision, Unsent::mayHaveArrived, by, address).isPresent();
  }

  /** It is left as it is; false if somebody has decided before. */
  @Transactional
  public boolean leave(long call, String why, Party by, @Nullable String address) {
    Decision decision = new Decision("CLOSED", "call.closed", why, null);
    return decide(call, decision, _ -> true, by, address).isPresent();
  }

  /**
   * The same messages leave once more, as a push with a key of its own; it may arrive twice. False
   * if that cannot be, or somebody has decided before.
   *
   * @param checked whether a person has made sure that it did not arrive
   */
  @Transactional
  public boolean sayAgain(long call, boolean checked, Party by, @Nullable String address) {
    UUID key = UUID.randomUUID();
    Decision decision = new Decision("AGAIN", "call.said-again", "", key);
    Optional<Unsent> decided =
        decide(call, decision, unsent -> mayBeSaid(unsent, checked), by, address);
    decided.ifPresent(
        unsent -> {
          rows.copy(call, key);
          after.said(unsent.conversation());
        });
    return decided.isPresent();
  }

  private boolean mayBeSaid(Unsent unsent, boolean checked) {
    Again again = unsent.again(time.instant());
    return again == Again.SAFE || again == Again.IF_NOT_ARRIVED && checked;
  }

  /** Under the lock of the conversation, so that two who decide see one another. */
  private Optional<Unsent> decide(
      long call, Decision decision, Predicate<Unsent> may, Party by, @Nullable String address) {
    rows.whose(call).ifPresent(conversations::hold);
    Optional<Unsent> decided =
        rows.unsent(call).filter(may).filter(_ -> rows.care(call, decision, by.id()));
    if (decided.isPresent()) {
      audit.write(decision.act(call, by).from(address));
    }
    return decided;
  }

  /**
   * What somebody decided about a call.
   *
   * @param again the key under which it is said again
   */
  record Decision(String how, String act, String why, @Nullable UUID again) {

    Act act(long call, Party by) {
      Act done = Act.by(by, act).about(Party.of("call", call));
      return why.isEmpty() ? done : done.with("reason", why);
    }
  }
}
