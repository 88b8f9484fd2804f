package phuchuay.registration.ask;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.casework.Answer;
import phuchuay.casework.Answers;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.CaseNumber;
import phuchuay.casework.Cases;
import phuchuay.casework.Drafts;
import phuchuay.casework.MoveRequest;
import phuchuay.casework.Moved;
import phuchuay.casework.Moves;
import phuchuay.casework.NewCase;
import phuchuay.casework.Saved;
import phuchuay.casework.Started;
import phuchuay.platform.Party;

/** Requests for codes that are made in chat, as cases. */
@Component
class CodeRequests {

  private static final int LOOKED_AT = 50;

  private final Cases cases;
  private final Drafts drafts;
  private final Moves moves;

  CodeRequests(Cases cases, Drafts drafts, Moves moves) {
    this.cases = cases;
    this.drafts = drafts;
    this.moves = moves;
  }

  /** Sends it, and answers the case; empty when something in it is not taken. */
  @Transactional
  public Optional<CaseFile> send(String lineId, Wish wish) {
    Caller caller = caller(lineId);
    Started started =
        drafts.begin(
            NewCase.by(caller.party(), CodeCases.TYPE)
                .of(java.util.Objects.requireNonNull(wish.agency()), null),
            caller);
    return started instanceof Started.Begun(CaseFile draft)
        ? save(draft, wish, caller).flatMap(saved -> handIn(saved, caller))
        : Optional.empty();
  }

  /** Takes a request back; false when it is none of theirs, or decided already. */
  @Transactional
  public boolean withdraw(String lineId, CaseNumber number) {
    Caller caller = caller(lineId);
    return cases
        .find(number, caller)
        .filter(file -> file.type().equals(CodeCases.TYPE))
        .map(file -> moves.move(MoveRequest.of(file, "cancel"), caller))
        .filter(Moved.Done.class::isInstance)
        .isPresent();
  }

  /** Those of this phone that nobody has decided yet. */
  List<CaseFile> open(String lineId) {
    return cases.mine(caller(lineId), LOOKED_AT, 0).stream()
        .filter(file -> file.type().equals(CodeCases.TYPE))
        .filter(file -> file.state().equals(CodeCases.REQUESTED))
        .toList();
  }

  private Optional<CaseFile> save(CaseFile draft, Wish wish, Caller caller) {
    return drafts.save(draft.id(), draft.version(), answers(wish), caller)
            instanceof Saved.Kept(CaseFile now)
        ? Optional.of(now)
        : Optional.empty();
  }

  private Optional<CaseFile> handIn(CaseFile saved, Caller caller) {
    return moves.move(MoveRequest.of(saved, "send"), caller) instanceof Moved.Done done
        ? Optional.of(done.now())
        : Optional.empty();
  }

  private static Answers answers(Wish wish) {
    return new Answers(
        Map.of(
            "agency", new Answer.Parts(Map.of("id", String.valueOf(wish.agency()))),
            "count", new Answer.Text(String.valueOf(wish.count())),
            "name", new Answer.Text(String.valueOf(wish.name())),
            "position", new Answer.Text(String.valueOf(wish.position())),
            "phone", new Answer.Text(String.valueOf(wish.phone())),
            "email", new Answer.Text(String.valueOf(wish.email()))));
  }

  static Caller caller(String lineId) {
    return Caller.of(Party.of(CodeCases.CONTACT, lineId));
  }
}
