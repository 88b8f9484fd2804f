package phuchuay.casework.move;

import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import phuchuay.casework.CaseFile;
import phuchuay.casework.CaseInHand;
import phuchuay.casework.CaseMoved;
import phuchuay.casework.Outcome;
import phuchuay.casework.kept.CaseRows;
import phuchuay.casework.programme.Move;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Party;

/** What follows from a move, in its transaction: what it causes elsewhere, the fact, the audit. */
@Component
class Consequences {

  private final ObjectProvider<Outcome> outcomes;
  private final CaseRows rows;
  private final ApplicationEventPublisher facts;
  private final Audit audit;

  Consequences(
      ObjectProvider<Outcome> outcomes,
      CaseRows rows,
      ApplicationEventPublisher facts,
      Audit audit) {
    this.outcomes = outcomes;
    this.rows = rows;
    this.facts = facts;
    this.audit = audit;
  }

  void of(CaseFile before, CaseFile now, Move move, UUID row, Party by) {
    if (by.kind().equals("staff")) {
      audit.write(
          Act.by(by, "case.moved")
              .about(Party.of("case", now.id()))
              .with("move", move.id())
              .with("to", now.state())
              .with("version", before.version()));
    }
    if (move.causes() != null) {
      outcome(move.causes())
          .happen(
              new CaseInHand(
                  now, move.id(), row, rows.open(now.id()), rows.findings(now.id()), by));
    }
    facts.publishEvent(fact(before, now, move, row, by));
  }

  /** Looked for when it is needed: the rooms that implement it stand on this one. */
  private Outcome outcome(String name) {
    return outcomes.stream()
        .filter(outcome -> outcome.causes().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nothing causes " + name));
  }

  private static CaseMoved fact(CaseFile before, CaseFile now, Move move, UUID row, Party by) {
    return new CaseMoved(
        row,
        now.id(),
        now.number().value(),
        now.type(),
        now.system().word(),
        move.id(),
        before.state(),
        now.state(),
        now.since(),
        by.kind(),
        by.id(),
        now.applicant().kind(),
        now.applicant().id(),
        now.agency(),
        now.seat(),
        move.notice().tell(),
        move.notice().chat(),
        move.notice().mail(),
        move.staffOnly());
  }
}
