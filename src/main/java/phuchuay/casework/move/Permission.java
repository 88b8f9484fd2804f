package phuchuay.casework.move;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import phuchuay.casework.Actor;
import phuchuay.casework.Answers;
import phuchuay.casework.CaseFile;
import phuchuay.casework.clock.Clocks;
import phuchuay.casework.kept.MoveRows;
import phuchuay.casework.programme.Move;
import phuchuay.casework.programme.Programme;
import phuchuay.platform.Party;

/**
 * Whether somebody may make a move now; if not, why, as {@code casework.refused.<key>} words it.
 */
@Component
public class Permission {

  public static final String NO_SUCH_MOVE = "no-such-move";
  private static final String ELSEWHERE = "elsewhere";
  private static final String ROLE = "role";
  private static final String OWN = "own";
  private static final String CONDITION = "condition";
  private static final String LATE = "late";
  private static final String NOT_PROPOSED = "not-proposed";

  private final MoveRows moves;
  private final Clocks clocks;

  Permission(MoveRows moves, Clocks clocks) {
    this.moves = moves;
    this.clocks = clocks;
  }

  /**
   * A case before somebody who wants to move it.
   *
   * @param known its answers and findings, fetched when a condition asks for them
   */
  public record Before(
      CaseFile file, Programme programme, Set<Actor> hands, Party by, Supplier<Answers> known) {}

  /** Why not; empty when they may. */
  public Optional<String> refusal(Before before, Move move) {
    CaseFile file = before.file();
    Set<Actor> hands = before.hands();
    if (!move.from().contains(file.state())) {
      return Optional.of(ELSEWHERE);
    }
    if (Collections.disjoint(move.by(), hands)) {
      return Optional.of(ROLE);
    }
    if (onlyAsStaff(move, hands) && wrote(file, before.by())) {
      return Optional.of(OWN);
    }
    return circumstances(before, move);
  }

  /** The circumstances: what was answered, what time it is, whether a clock proposes it. */
  private Optional<String> circumstances(Before before, Move move) {
    CaseFile file = before.file();
    if (move.when() != null && !move.when().holds(before.known().get())) {
      return Optional.of(CONDITION);
    }
    if (move.until() != null && clocks.over(file.id(), move.until())) {
      return Optional.of(LATE);
    }
    boolean waits = !before.programme().proposing(move).isEmpty();
    return waits && !clocks.proposed(file.id(), before.programme(), move)
        ? Optional.of(NOT_PROPOSED)
        : Optional.empty();
  }

  private static boolean onlyAsStaff(Move move, Set<Actor> hands) {
    return move.by().stream().filter(hands::contains).allMatch(Actor::staff);
  }

  /** Nobody decides on what they began or handed in themselves. */
  private boolean wrote(CaseFile file, Party by) {
    return file.applicant().equals(by) || moves.authors(file.id()).contains(by);
  }
}
