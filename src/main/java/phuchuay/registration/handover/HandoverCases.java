package phuchuay.registration.handover;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import phuchuay.registration.handover.SeatsOfPhone.Held;

/** Hand-overs that are asked for in chat, as cases of whoever holds the seat. */
@Component
class HandoverCases {

  private static final int LOOKED_AT = 50;

  private final Cases cases;
  private final Drafts drafts;
  private final Moves moves;

  HandoverCases(Cases cases, Drafts drafts, Moves moves) {
    this.cases = cases;
    this.drafts = drafts;
    this.moves = moves;
  }

  /** Sends it; empty when something in it is not taken. */
  @Transactional
  public Optional<CaseFile> send(Held held, Handover known) {
    Caller holder = caller(held);
    NewCase wanted = NewCase.by(holder.party(), held.type()).of(held.agency(), held.seat());
    return drafts.begin(wanted, holder) instanceof Started.Begun(CaseFile draft)
        ? save(draft, known, holder).flatMap(saved -> handIn(saved, holder))
        : Optional.empty();
  }

  /** One of this seat that an officer has not decided yet. */
  Optional<CaseFile> waiting(Held held) {
    return cases.mine(caller(held), LOOKED_AT, 0).stream()
        .filter(file -> file.type().equals(held.type()))
        .filter(file -> held.seat().equals(file.seat()))
        .filter(file -> !file.draft() && !file.ended())
        .findFirst();
  }

  /** Takes one back; false when it is none of theirs, or decided already. */
  @Transactional
  public boolean withdraw(Held held, CaseNumber number) {
    Caller holder = caller(held);
    return cases
        .find(number, holder)
        .filter(file -> file.type().equals(held.type()))
        .map(file -> moves.move(MoveRequest.of(file, "withdraw"), holder))
        .filter(Moved.Done.class::isInstance)
        .isPresent();
  }

  private Optional<CaseFile> save(CaseFile draft, Handover known, Caller holder) {
    return drafts.save(draft.id(), draft.version(), answers(known), holder)
            instanceof Saved.Kept(CaseFile now)
        ? Optional.of(now)
        : Optional.empty();
  }

  private Optional<CaseFile> handIn(CaseFile saved, Caller holder) {
    Moved moved = moves.move(MoveRequest.of(saved, "send"), holder);
    if (moved instanceof Moved.Done done) {
      return Optional.of(done.now());
    }
    drafts.forget(saved.id(), holder);
    return Optional.empty();
  }

  private static Answers answers(Handover known) {
    Map<String, Answer> answers = new HashMap<>();
    put(answers, "full-name", Objects.requireNonNull(known.name()));
    put(answers, "email", Objects.requireNonNull(known.email()));
    put(answers, "why", Objects.requireNonNull(known.why()));
    put(answers, "position", known.position());
    put(answers, "phone", known.phone());
    return new Answers(answers);
  }

  private static void put(Map<String, Answer> answers, String field, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      answers.put(field, new Answer.Text(value));
    }
  }

  private static Caller caller(Held held) {
    return Caller.of(Party.of("person", held.holder()));
  }
}
