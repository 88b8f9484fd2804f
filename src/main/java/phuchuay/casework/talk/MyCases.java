package phuchuay.casework.talk;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import phuchuay.casework.Actor;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.CaseNumber;
import phuchuay.casework.Cases;
import phuchuay.casework.programme.Programmes;

/** The cases of whoever asks, those first that they must do something about. */
@Component
class MyCases {

  private static final int LOOKED_AT = 100;

  private final Cases cases;
  private final Limits limits;
  private final Programmes programmes;
  private final Clock clock;

  MyCases(Cases cases, Limits limits, Programmes programmes, Clock clock) {
    this.cases = cases;
    this.limits = limits;
    this.programmes = programmes;
    this.clock = clock;
  }

  List<Mine> of(Collection<Caller> callers) {
    Map<UUID, Mine> mine = new LinkedHashMap<>();
    for (Caller caller : callers) {
      cases
          .mine(caller, LOOKED_AT, 0)
          .forEach(file -> mine.putIfAbsent(file.id(), new Mine(file, caller)));
    }
    Instant now = clock.instant();
    return mine.values().stream()
        .sorted(
            Comparator.comparingInt((Mine one) -> rank(one.file(), now))
                .thenComparing(one -> one.file().since(), Comparator.reverseOrder()))
        .toList();
  }

  Optional<Mine> find(CaseNumber number, Collection<Caller> callers) {
    return callers.stream()
        .flatMap(caller -> cases.find(number, caller).map(file -> new Mine(file, caller)).stream())
        .findFirst();
  }

  private int rank(CaseFile file, Instant now) {
    if (file.ended()) {
      return 4;
    }
    if (file.draft()) {
      return 3;
    }
    Actor actor = programmes.of(file).state(file.state()).actor();
    if (actor == null || actor.staff()) {
      return 2;
    }
    return limits.of(file).stream().anyMatch(limit -> Limits.over(limit, now)) ? 0 : 1;
  }
}
