package phuchuay.casework.programme;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import phuchuay.casework.Actor;
import phuchuay.casework.Label;

/**
 * A move (การดำเนินการ) that takes a case from a state to another, or records something where it
 * is.
 *
 * @param to where it goes; null: it stays where it is
 * @param by who may make it
 * @param when only when this holds of the answers and findings
 * @param until only before this clock's moment
 * @param needs {@code reason}, and the sheets to fill in
 * @param checks the steps of the form that must be right
 * @param handsIn whether the whole form must be right, and is frozen with it
 * @param causes the {@code Outcome} that happens with it
 * @param takesAlong the move that all open cases of the same family make with it
 * @param confirm what is asked once more before it
 * @param staffOnly whether the applicant does not see it
 */
public record Move(
    String id,
    Label name,
    Set<String> from,
    @Nullable String to,
    Set<Actor> by,
    @Nullable Condition when,
    @Nullable String until,
    List<String> needs,
    Set<String> checks,
    boolean handsIn,
    @Nullable String causes,
    @Nullable TakesAlong takesAlong,
    @Nullable Label confirm,
    Weight weight,
    boolean staffOnly,
    Notice notice) {

  public static final String REASON = "reason";

  /** How a button for it looks. */
  public enum Weight {
    MAIN,
    PLAIN,
    GRAVE
  }

  /** What else moves with the case. */
  public record TakesAlong(String move, @Nullable Condition when) {}

  /** Who is told how, and the letter that is written. */
  public record Notice(
      List<String> tell, @Nullable String chat, @Nullable String mail, @Nullable String letter) {}

  public boolean needsReason() {
    return needs.contains(REASON);
  }

  /** Where it takes a case from this state. */
  public String from(String state) {
    return to == null ? state : to;
  }
}
