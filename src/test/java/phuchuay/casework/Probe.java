package phuchuay.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.casework.Desk.typed;

import java.util.List;

/** Cases of the tests' own programme, {@code gpp.probe}: begun, handed in, moved. */
public final class Probe {

  public static final String TYPE = "gpp.probe";

  private static final Answers LEAST =
      typed("company", "A", "number", "0105536000313", "consent", "yes");

  private final Drafts drafts;
  private final Moves moves;

  public Probe(Drafts drafts, Moves moves) {
    this.drafts = drafts;
    this.moves = moves;
  }

  public CaseFile begun(Caller who) {
    return begun(drafts.begin(NewCase.by(who.party(), TYPE), who));
  }

  public CaseFile goingOnFrom(CaseFile earlier, Caller who) {
    NewCase next = NewCase.by(who.party(), TYPE).goingOnFrom(earlier.id());
    return handedIn(begun(drafts.begin(next, who)), who);
  }

  public CaseFile saved(CaseFile draft, Caller who, Object... pairs) {
    return ((Saved.Kept) drafts.save(draft.id(), draft.version(), typed(pairs), who)).now();
  }

  public CaseFile submitted(Caller who, Object... pairs) {
    return handedIn(begun(who), who, pairs);
  }

  public CaseFile handedIn(CaseFile draft, Caller who, Object... pairs) {
    Answers all = typed(pairs).over(LEAST);
    CaseFile filled = ((Saved.Kept) drafts.save(draft.id(), draft.version(), all, who)).now();
    return moved(filled, "submit", who);
  }

  /** Moves it, with these findings; a reason is always given. */
  public CaseFile moved(CaseFile file, String move, Caller who, Object... findings) {
    return done(
        moves.move(MoveRequest.of(file, move).because("เหตุผล").with(typed(findings)), who));
  }

  public List<String> allowed(CaseFile file, Caller who) {
    return moves.allowed(file, who).stream().map(Allowed::move).toList();
  }

  public static CaseFile begun(Started started) {
    return ((Started.Begun) started).draft();
  }

  public static CaseFile done(Moved moved) {
    assertThat(moved).isInstanceOf(Moved.Done.class);
    return ((Moved.Done) moved).now();
  }
}
