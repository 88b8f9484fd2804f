package phuchuay.faq;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import phuchuay.chat.About;
import phuchuay.chat.Meanings;
import phuchuay.chat.SystemNames;

/** Finds the answer, or the talk, that somebody's own words mean; and knows when it does not. */
@Component
public class FaqSearch implements Meanings {

  private static final double NEAR = 0.2;
  private static final double OWN = 0.1;
  private static final double FAR = 0.02;
  private static final int LOOKED_AT = 4;

  private final Library library;
  private final FaqSettings settings;
  private final PlainAnswers plain;
  private final SystemNames systems;

  FaqSearch(Library library, FaqSettings settings, PlainAnswers plain, SystemNames systems) {
    this.library = library;
    this.settings = settings;
    this.plain = plain;
    this.systems = systems;
  }

  /** Answers only, of one system or of all if that is blank. */
  public Found answers(String typed, String system, int most) {
    return library.shelf().answers().find(typed, system, most);
  }

  /** What an officer may answer, best first, of one system or of all if that is blank. */
  public List<Suggestion> suggestions(String typed, String system, int most) {
    Shelf shelf = library.shelf();
    boolean english = shelf.english().is(typed);
    return shelf.answers().find(typed, system, most).hits().stream()
        .filter(hit -> hit.score() >= FAR)
        .map(hit -> plain.of(shelf.entry(hit.id()), english, hit.score()))
        .toList();
  }

  /** One answer as an officer may send it. */
  public Optional<Suggestion> suggestion(String id) {
    return Optional.ofNullable(library.shelf().entries().get(id))
        .map(entry -> plain.of(entry, false, 1));
  }

  /** Answers and talks; of a system that is named, what it says itself goes first. */
  Found anything(String typed, int most) {
    Found found = library.shelf().everything().find(typed, "", most);
    return systems.in(typed).map(named -> ofSystem(named, found)).orElse(found);
  }

  /**
   * Who names a system is not told what another one says, nor what is said of all, if it has its
   * own.
   */
  private Found ofSystem(String named, Found found) {
    List<Found.Hit> fitting = found.hits().stream().filter(hit -> fits(hit, named)).toList();
    if (fitting.isEmpty()) {
      return new Found(Decision.HANDOFF, List.of());
    }
    boolean own = fitting.stream().anyMatch(hit -> near(hit, named));
    List<Found.Hit> left =
        fitting.stream().filter(hit -> !own || !common(hit) || hit.score() < NEAR).toList();
    Found.Hit first = found.hits().getFirst();
    boolean moved = !left.getFirst().equals(first);
    return moved && common(first) && own
        ? new Found(found.decision(), surer(left, first.score()))
        : new Found(moved ? least(found.decision()) : found.decision(), left);
  }

  private boolean fits(Found.Hit hit, String named) {
    String system = systemOf(hit);
    return system.isEmpty() || system.equals(named);
  }

  private boolean near(Found.Hit hit, String named) {
    return hit.score() >= NEAR && systemOf(hit).equals(named);
  }

  /** Whether it is an answer about several systems. */
  private boolean common(Found.Hit hit) {
    Entry entry = library.shelf().entries().get(hit.id());
    return entry != null && entry.system().isEmpty();
  }

  private String systemOf(Found.Hit hit) {
    Entry entry = library.shelf().entries().get(hit.id());
    return entry == null ? "" : entry.system();
  }

  private static List<Found.Hit> surer(List<Found.Hit> hits, double score) {
    Found.Hit first = hits.getFirst();
    return Stream.concat(
            Stream.of(new Found.Hit(first.id(), first.question(), score)), hits.stream().skip(1))
        .toList();
  }

  private static Decision least(Decision decision) {
    return decision == Decision.ANSWER ? Decision.SUGGEST : decision;
  }

  /**
   * Answers to a question that only asks on: of the system that was spoken of, near its topic or by
   * its own words, and never that topic once more. There is no answer as sure as one to a whole
   * question.
   */
  Found further(String typed, About about, int most) {
    Entry topic = library.shelf().entries().get(about.topic());
    String asked = topic == null ? typed : typed + " " + topic.question();
    List<Found.Hit> near =
        Stream.concat(nearby(asked, about, NEAR), ownWords(typed, about))
            .collect(toMap(Found.Hit::id, hit -> hit, (first, _) -> first, LinkedHashMap::new))
            .values()
            .stream()
            .limit(most)
            .toList();
    return new Found(near.isEmpty() ? Decision.HANDOFF : Decision.SUGGEST, near);
  }

  /** As if the system that was spoken of had been named. */
  private Stream<Found.Hit> ownWords(String typed, About about) {
    return about.system().isEmpty()
        ? Stream.empty()
        : nearby(about.system() + " " + typed, about, OWN).limit(2);
  }

  /** Of the system that was spoken of; what is said of all systems only if it has none itself. */
  private Stream<Found.Hit> nearby(String typed, About about, double least) {
    List<Found.Hit> near =
        answers(typed, about.system(), LOOKED_AT).hits().stream()
            .filter(hit -> !hit.id().equals(about.topic()) && hit.score() >= least)
            .toList();
    boolean own = near.stream().anyMatch(hit -> systemOf(hit).equals(about.system()));
    return near.stream().filter(hit -> !own || !common(hit));
  }

  @Override
  public Optional<String> surely(String typed) {
    Found found = anything(typed, LOOKED_AT);
    if (found.decision() != Decision.ANSWER) {
      return Optional.empty();
    }
    return Optional.of(settings.talk(found.hits().getFirst().id()));
  }
}
