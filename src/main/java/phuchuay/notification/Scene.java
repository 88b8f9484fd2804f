package phuchuay.notification;

import org.jspecify.annotations.Nullable;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Label;
import phuchuay.casework.Standing;
import phuchuay.casework.TimelineRow;

/**
 * A case at the moment in which somebody is told of it.
 *
 * @param move the move that is told; null for a clock, for officers, and for what only staff know
 * @param was where the case was before it; null when it was nowhere
 */
record Scene(
    Waiting fact,
    CaseFile file,
    Standing standing,
    @Nullable TimelineRow move,
    @Nullable Label was) {

  /** Whether the case is somewhere else by now. */
  boolean overtaken() {
    return fact.state() != null && !fact.state().equals(file.state());
  }

  /** Where the move took it; where it stands, when a clock rang. */
  Label state() {
    return move == null ? standing.state() : move.toLabel();
  }
}
