package phuchuay.casework;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;
import phuchuay.casework.kept.CaseRows;
import phuchuay.casework.kept.Hands;
import phuchuay.casework.kept.MoveRows;
import phuchuay.casework.move.Making;
import phuchuay.casework.move.Permission;
import phuchuay.casework.move.Permission.Before;
import phuchuay.casework.programme.Move;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.programme.Programmes;

/**
 * Moves of cases (การดำเนินการ): only those that the programme and the role allow. Of many who move
 * a case at once one does; the others are told what happened.
 */
@Component
public class Moves {

  private final CaseRows rows;
  private final MoveRows timeline;
  private final Hands hands;
  private final Programmes programmes;
  private final Permission permission;
  private final Making making;
  private final TransactionTemplate transaction;

  Moves(
      CaseRows rows,
      MoveRows timeline,
      Hands hands,
      Programmes programmes,
      Permission permission,
      Making making,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.timeline = timeline;
    this.hands = hands;
    this.programmes = programmes;
    this.permission = permission;
    this.making = making;
    this.transaction = transaction;
  }

  /** The moves that this caller may make now, and what each asks for. */
  public List<Allowed> allowed(CaseFile file, Caller caller) {
    Before before = before(file, caller);
    return before.programme().movesFrom(file.state()).stream()
        .filter(move -> permission.refusal(before, move).isEmpty())
        .map(move -> allowed(before.programme(), move))
        .toList();
  }

  /** Makes a move, or says why not. */
  public Moved move(MoveRequest request, Caller caller) {
    try {
      return done(transaction.execute(_ -> tried(request, caller)));
    } catch (CannotHappen impossible) {
      return new Moved.Impossible(String.valueOf(impossible.getMessage()), impossible.fills());
    }
  }

  /**
   * Makes a move that the house makes by itself, in the caller's transaction if there is one: what
   * somebody did in another room moves the case on.
   */
  public Moved moveByHouse(UUID caseId, String move, Answers findings) {
    try {
      return done(transaction.execute(_ -> triedByHouse(caseId, move, findings)));
    } catch (CannotHappen impossible) {
      return new Moved.Impossible(String.valueOf(impossible.getMessage()), impossible.fills());
    }
  }

  private Moved tried(MoveRequest request, Caller caller) {
    Optional<CaseFile> found = rows.lock(request.caseId()).filter(file -> hands.sees(file, caller));
    if (found.isEmpty()) {
      return new Moved.NotThere();
    }
    CaseFile file = found.get();
    Before before = before(file, caller);
    Programme programme = before.programme();
    if (file.version() != request.seen()) {
      return new Moved.Overtaken(file, timeline.last(file, programme, caller.staff()).orElse(null));
    }
    Optional<Move> move = programme.move(request.move());
    if (move.isEmpty()) {
      return new Moved.NotAllowed(file, Permission.NO_SUCH_MOVE);
    }
    return permission
        .refusal(before, move.get())
        .<Moved>map(key -> new Moved.NotAllowed(file, key))
        .orElseGet(() -> making.make(file, programme, move.get(), request, caller.party()));
  }

  private Moved triedByHouse(UUID caseId, String moveId, Answers findings) {
    Optional<CaseFile> found = rows.lock(caseId);
    return found
        .map(file -> making.byHouse(file, Actor.HOUSE, moveId, findings))
        .orElseGet(Moved.NotThere::new);
  }

  private Before before(CaseFile file, Caller caller) {
    return new Before(
        file,
        programmes.of(file),
        hands.of(file, caller),
        caller.party(),
        SingletonSupplier.of(() -> rows.known(file.id())));
  }

  private static Allowed allowed(Programme programme, Move move) {
    return new Allowed(
        move.id(),
        move.name(),
        move.needsReason(),
        programme.asks(move),
        move.handsIn(),
        !programme.proposing(move).isEmpty(),
        move.confirm(),
        move.weight());
  }

  private static Moved done(@Nullable Moved moved) {
    return Objects.requireNonNull(moved);
  }
}
