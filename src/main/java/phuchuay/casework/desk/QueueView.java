package phuchuay.casework.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.account.Person;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.casework.Queue;
import phuchuay.casework.Standing;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.programme.Programmes;

/** What waits, as the queue page shows it; only of the systems that an officer works for. */
@Component
class QueueView {

  static final int ON_A_PAGE = 20;

  private final Cases cases;
  private final Programmes programmes;
  private final Names names;
  private final Waits waits;

  QueueView(Cases cases, Programmes programmes, Names names, Waits waits) {
    this.cases = cases;
    this.programmes = programmes;
    this.names = names;
    this.waits = waits;
  }

  /** What was asked for; what is not theirs or not there counts as not asked for. */
  record Wanted(String system, String type, String state, boolean mine, boolean due, int page) {}

  /** A case in the queue. */
  record Line(
      UUID id,
      String number,
      String system,
      String programme,
      String state,
      String tone,
      @Nullable String agency,
      Waits.Wait since,
      Waits.@Nullable Wait due,
      @Nullable String officer) {}

  /** A programme that may be chosen, with how many cases are in each of its states. */
  record Kind(String type, String system, String name, List<Count> counts) {

    public long sum() {
      return counts.stream().mapToLong(Count::count).sum();
    }
  }

  /** How many cases are in a state. */
  record Count(String state, String name, String tone, long count) {}

  static List<AccountSystem> systems(Person me) {
    return AccountSystem.ofPeople().stream().filter(me::worksFor).toList();
  }

  List<Line> lines(Wanted wanted, Person me) {
    Names.Who who = names.who();
    return cases.queue(queue(wanted, me), ON_A_PAGE + 1, wanted.page() * ON_A_PAGE).stream()
        .map(file -> line(file, who))
        .toList();
  }

  /** All programmes of one's systems, those with cases first as they come. */
  List<Kind> kinds(Person me) {
    List<AccountSystem> systems = systems(me);
    Map<String, Map<String, Long>> counts = cases.counts(Set.copyOf(systems));
    List<Kind> kinds = new ArrayList<>();
    systems.forEach(
        system ->
            programmes.of(system).forEach(one -> kinds.add(kind(one, counts.get(one.type())))));
    return kinds;
  }

  /** The states that cases of this programme may wait in. */
  List<Count> states(String type) {
    return programmes
        .today(type)
        .map(programme -> kind(programme, null, true).counts())
        .orElse(List.of());
  }

  private Queue queue(Wanted wanted, Person me) {
    Set<AccountSystem> all = new HashSet<>(systems(me));
    Optional<AccountSystem> one = AccountSystem.read(wanted.system()).filter(all::contains);
    Optional<Programme> type =
        programmes.today(wanted.type()).filter(programme -> all.contains(programme.system()));
    Optional<String> state =
        type.map(Programme::states).map(Map::keySet).stream()
            .flatMap(Set::stream)
            .filter(wanted.state()::equals)
            .findFirst();
    return new Queue(
        one.map(Set::of).orElse(all),
        type.map(Programme::type).orElse(null),
        state.orElse(null),
        wanted.mine() ? me.id() : null,
        wanted.due());
  }

  private Line line(CaseFile file, Names.Who who) {
    Standing standing = cases.standing(file);
    boolean ours = standing.actor() != null && standing.actor().staff();
    Waits.Wait since = waits.since(file.since());
    return new Line(
        file.id(),
        file.number().shown(),
        file.system().word(),
        standing.programme().th(),
        standing.state().th(),
        standing.tone().name(),
        names.agency(file.agency()),
        ours ? since : new Waits.Wait(since.words(), "plain"),
        file.due() == null ? null : waits.due(file.due()),
        who.officer(file.officer()));
  }

  private static Kind kind(Programme programme, @Nullable Map<String, Long> counts) {
    return kind(programme, counts, false);
  }

  private static Kind kind(
      Programme programme, @Nullable Map<String, Long> counts, boolean allStates) {
    Map<String, Long> known = counts == null ? Map.of() : counts;
    List<Count> states =
        programme.states().values().stream()
            .filter(state -> !state.id().equals(CaseFile.DRAFT) && !state.end())
            .map(
                state ->
                    new Count(
                        state.id(),
                        state.label().th(),
                        state.tone().name(),
                        known.getOrDefault(state.id(), 0L)))
            .filter(count -> allStates || count.count() > 0)
            .collect(Collectors.toList());
    return new Kind(programme.type(), programme.system().word(), programme.name().th(), states);
  }
}
