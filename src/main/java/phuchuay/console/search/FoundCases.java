package phuchuay.console.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.account.Person;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.CaseNumber;
import phuchuay.casework.Cases;
import phuchuay.casework.Standing;
import phuchuay.directory.Agencies;
import phuchuay.directory.Agency;
import phuchuay.directory.Found;

/** Cases that were found: the one of this number, and the latest of agencies of this name. */
@Component
class FoundCases {

  private static final double SURELY = 0.8;
  private static final int AGENCIES = 3;
  private static final int MOST = 10;

  private final Cases cases;
  private final Agencies agencies;

  FoundCases(Cases cases, Agencies agencies) {
    this.cases = cases;
    this.agencies = agencies;
  }

  /** A case as a list shows it. */
  record Row(
      UUID id,
      String number,
      String system,
      String programme,
      String state,
      String tone,
      @Nullable String agency) {}

  List<Row> find(String typed, List<Found> named, Person me) {
    Optional<CaseFile> numbered =
        CaseNumber.read(typed).flatMap(number -> cases.find(number, Caller.of(me)));
    return numbered.map(List::of).orElseGet(() -> ofAgencies(named, me)).stream()
        .map(this::row)
        .toList();
  }

  private List<CaseFile> ofAgencies(List<Found> named, Person me) {
    Set<AccountSystem> systems = new HashSet<>(AccountSystem.ofPeople());
    systems.removeIf(system -> !me.worksFor(system));
    List<CaseFile> found = new ArrayList<>();
    named.stream()
        .filter(one -> one.score() >= SURELY)
        .limit(AGENCIES)
        .forEach(one -> found.addAll(cases.ofAgency(one.agency(), systems, MOST)));
    found.sort(Comparator.comparing(CaseFile::since).reversed());
    return found.size() > MOST ? found.subList(0, MOST) : found;
  }

  private Row row(CaseFile file) {
    Standing standing = cases.standing(file);
    return new Row(
        file.id(),
        file.number().shown(),
        file.system().word(),
        standing.programme().th(),
        standing.state().th(),
        standing.tone().name(),
        Optional.ofNullable(file.agency())
            .flatMap(agencies::one)
            .map(Agency::name)
            .orElse(null));
  }
}
