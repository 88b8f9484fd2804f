package phuchuay.faq;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import phuchuay.chat.About;
import phuchuay.chat.Meanings;

/** Finds the answer, or the talk, that somebody's own words mean; and knows when it does not. */
@Component
public class FaqSearch implements Meanings {

  private static final double NEAR = 0.2;
  private static final double FAR = 0.02;

  private final Library library;
  private final FaqSettings settings;
  private final PlainAnswers plain;

  FaqSearch(Library library, FaqSettings settings, PlainAnswers plain) {
    this.library = library;
    this.settings = settings;
    this.plain = plain;
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

  /** Answers and talks. */
  Found anything(String typed, int most) {
    return library.shelf().everything().find(typed, "", most);
  }

  /**
   * Answers to a question that only asks on: of the system that was spoken of, near its topic, and
   * never that topic once more. There is no answer as sure as one to a whole question.
   */
  Found further(String typed, About about, int most) {
    Shelf shelf = library.shelf();
    Entry topic = shelf.entries().get(about.topic());
    String asked = topic == null ? typed : typed + " " + topic.question();
    List<Found.Hit> near =
        shelf.answers().find(asked, about.system(), most + 1).hits().stream()
            .filter(hit -> !hit.id().equals(about.topic()))
            .filter(hit -> hit.score() >= NEAR)
            .limit(most)
            .toList();
    return new Found(near.isEmpty() ? Decision.HANDOFF : Decision.SUGGEST, near);
  }

  @Override
  public Optional<String> surely(String typed) {
    Found found = anything(typed, 2);
    if (found.decision() != Decision.ANSWER) {
      return Optional.empty();
    }
    return Optional.of(settings.talk(found.hits().getFirst().id()));
  }
}
