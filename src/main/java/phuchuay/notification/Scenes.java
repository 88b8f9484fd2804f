package phuchuay.notification;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.casework.TimelineRow;
import phuchuay.notification.NoticeRule.Told;
import phuchuay.platform.Party;

/** Looks at a case once more before somebody is told of it. */
@Component
class Scenes {

  private final Cases cases;

  Scenes(Cases cases) {
    this.cases = cases;
  }

  /** As it is now; empty when the case is gone. */
  Optional<Scene> of(Waiting fact) {
    return cases.one(fact.caseId()).map(file -> scene(fact, file));
  }

  /** Whether it still holds: what asks for something no longer does once the case has moved on. */
  boolean holds(Scene scene, NoticeRule rule, Told told) {
    Waiting fact = scene.fact();
    if (fact.clock() != null) {
      return cases.ringsStill(fact.clock(), fact.at());
    }
    return !scene.overtaken() || rule.legal() && !told.duty();
  }

  /** What is not on the timeline that its owner sees is for officers only. */
  static boolean theirs(Scene scene, Told told) {
    return told.officers() || scene.fact().clock() != null || scene.move() != null;
  }

  private Scene scene(Waiting fact, CaseFile file) {
    if (fact.clock() != null || fact.who().equals(Told.OFFICERS)) {
      return new Scene(fact, file, cases.standing(file), null, null);
    }
    List<TimelineRow> rows = cases.timeline(file, Caller.of(Party.HOUSE));
    int at = rows.stream().map(TimelineRow::id).toList().indexOf(fact.fact());
    return new Scene(
        fact,
        file,
        cases.standing(file),
        at < 0 ? null : rows.get(at),
        at < 1 ? null : rows.get(at - 1).toLabel());
  }
}
