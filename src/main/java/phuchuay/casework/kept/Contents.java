package phuchuay.casework.kept;

import org.springframework.stereotype.Component;
import phuchuay.casework.Answers;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.programme.Programmes;
import phuchuay.casework.programme.State;

/**
 * What somebody reads of a case's answers: whoever may change them reads what is being typed,
 * everybody else what was handed in last.
 */
@Component
public class Contents {

  private final CaseRows rows;
  private final MoveRows moves;
  private final Hands hands;
  private final Programmes programmes;

  Contents(CaseRows rows, MoveRows moves, Hands hands, Programmes programmes) {
    this.rows = rows;
    this.moves = moves;
    this.hands = hands;
    this.programmes = programmes;
  }

  public Answers masked(CaseFile file, Caller caller) {
    return handedIn(file, caller) ? moves.frozen(file.id(), false) : rows.masked(file.id());
  }

  public Answers open(CaseFile file, Caller caller) {
    return handedIn(file, caller) ? moves.frozen(file.id(), true) : rows.open(file.id());
  }

  private boolean handedIn(CaseFile file, Caller caller) {
    State state = programmes.of(file).state(file.state());
    return state.open()
        && !file.draft()
        && state.actor() != null
        && !hands.of(file, caller).contains(state.actor());
  }
}
