package phuchuay.account.consent;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A consent that is asked for now, and where somebody stands with it.
 *
 * @param state GIVEN, REFUSED, WITHDRAWN, NEW_WORDS (given, but to older words) or NOT_ASKED
 * @param last their last answer, if they gave one
 */
public record Asked(
    String purpose, String title, boolean required, String state, @Nullable Answered last) {

  static Asked of(ConsentText text, List<ConsentRow> answers, Locale locale) {
    String title = text.words(locale).title();
    ConsentRow last =
        answers.stream()
            .filter(row -> row.purpose().equals(text.purpose()))
            .findFirst()
            .orElse(null);
    return new Asked(
        text.purpose(),
        title,
        text.required(),
        state(text, last),
        last == null ? null : Answered.of(last, title));
  }

  /** Whether there is something to take back. */
  public boolean stands() {
    return state.equals("GIVEN") || state.equals("NEW_WORDS");
  }

  private static String state(ConsentText text, @Nullable ConsentRow last) {
    if (last == null) {
      return "NOT_ASKED";
    }
    if (last.stands()) {
      return last.version() >= text.version() ? "GIVEN" : "NEW_WORDS";
    }
    return last.refused() != null ? "REFUSED" : "WITHDRAWN";
  }
}
