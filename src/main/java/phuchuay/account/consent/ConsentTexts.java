package phuchuay.account.consent;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.platform.CannotStart;
import phuchuay.platform.Words;

/** Every consent that is asked for now, as templates/consent/ words it. */
@Component
public class ConsentTexts {

  private static final String ENDING = ".consent.md";

  private final List<ConsentText> texts;

  public ConsentTexts(Words words) {
    texts =
        words.documents(ENDING).entrySet().stream()
            .map(file -> ConsentText.read(file.getKey(), file.getValue()))
            .sorted(
                Comparator.comparing(ConsentText::required)
                    .reversed()
                    .thenComparing(ConsentText::purpose))
            .toList();
    if (required(AccountSystem.GHG).isEmpty()) {
      throw new CannotStart(
          "templates/consent/ has no text that GHG requires (optional: no); without it nobody there"
              + " could consent.");
    }
  }

  /** Those of a system, the required ones first. */
  public List<ConsentText> of(AccountSystem system) {
    return texts.stream().filter(text -> text.system() == system).toList();
  }

  public List<ConsentText> required(AccountSystem system) {
    return of(system).stream().filter(ConsentText::required).toList();
  }

  public Optional<ConsentText> find(AccountSystem system, String purpose) {
    return of(system).stream().filter(text -> text.purpose().equals(purpose)).findFirst();
  }
}
