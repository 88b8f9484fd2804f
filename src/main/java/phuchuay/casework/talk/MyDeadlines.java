package phuchuay.casework.talk;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import phuchuay.casework.Actor;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.CaseNumber;
import phuchuay.casework.Deadline;
import phuchuay.casework.programme.Programmes;

/** What is due for somebody (กำหนดของฉัน): what officers must do by a day is not theirs. */
@Component
class MyDeadlines {

  private final MyCases mine;
  private final Limits limits;
  private final Programmes programmes;

  MyDeadlines(MyCases mine, Limits limits, Programmes programmes) {
    this.mine = mine;
    this.limits = limits;
    this.programmes = programmes;
  }

  /** A limit, and the case that it is one of. */
  record Due(Mine mine, Deadline deadline) {}

  /** The nearest first, and so those that are over before all others. */
  List<Due> of(Collection<Caller> callers) {
    return mine.of(callers).stream()
        .filter(one -> theirs(one.file()))
        .flatMap(this::dues)
        .sorted(Comparator.comparing(due -> due.deadline().due()))
        .toList();
  }

  Optional<Due> one(Collection<Caller> callers, CaseNumber number, String clock) {
    return mine.find(number, callers).filter(one -> theirs(one.file())).stream()
        .flatMap(this::dues)
        .filter(due -> due.deadline().clock().equals(clock))
        .findFirst();
  }

  private Stream<Due> dues(Mine one) {
    return limits.of(one.file()).stream().map(deadline -> new Due(one, deadline));
  }

  private boolean theirs(CaseFile file) {
    Actor actor = programmes.of(file).state(file.state()).actor();
    return !file.ended() && !file.draft() && (actor == null || !actor.staff());
  }
}
