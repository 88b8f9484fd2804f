package phuchuay.casework.talk;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.casework.Deadline;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.programme.Programmes;

/** The time limits of a case that people must know: what only reminds of one is none itself. */
@Component
class Limits {

  private final Cases cases;
  private final Programmes programmes;

  Limits(Cases cases, Programmes programmes) {
    this.cases = cases;
    this.programmes = programmes;
  }

  /** The nearest first. Of clocks that run together from one start, the last is the limit. */
  List<Deadline> of(CaseFile file) {
    Programme programme = programmes.of(file);
    if (programme.clocksIn(file.state()).isEmpty()) {
      return List.of();
    }
    Map<Object, Deadline> last = new HashMap<>();
    for (Deadline deadline : cases.deadlines(file)) {
      last.merge(group(programme, deadline), deadline, Limits::later);
    }
    return last.values().stream().sorted(Comparator.comparing(Deadline::due)).toList();
  }

  static boolean over(Deadline deadline, Instant now) {
    return !deadline.due().isAfter(now);
  }

  private static Deadline later(Deadline one, Deadline other) {
    return one.due().isBefore(other.due()) ? other : one;
  }

  private static Object group(Programme programme, Deadline deadline) {
    return programme
        .clock(deadline.clock())
        .<Object>map(rule -> List.of(rule.in(), rule.from()))
        .orElse(deadline.clock());
  }
}
