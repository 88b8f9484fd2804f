package phuchuay.faq;

import java.util.Optional;
import org.springframework.stereotype.Component;
import phuchuay.chat.Meanings;

/** Finds the answer, or the talk, that somebody's own words mean; and knows when it does not. */
@Component
public class FaqSearch implements Meanings {

  private final Library library;
  private final FaqSettings settings;

  FaqSearch(Library library, FaqSettings settings) {
    this.library = library;
    this.settings = settings;
  }

  /** Answers only, of one system or of all if that is blank. */
  public Found answers(String typed, String system, int most) {
    return library.shelf().answers().find(typed, system, most);
  }

  /** Answers and talks. */
  Found anything(String typed, int most) {
    return library.shelf().everything().find(typed, "", most);
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
