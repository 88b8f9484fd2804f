package phuchuay.faq;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import phuchuay.chat.Step;
import phuchuay.platform.Words;
import phuchuay.thai.Keyboard;
import phuchuay.thai.Sentences;
import phuchuay.thai.ThaiText;

/**
 * What was offered (ข้อเสนอ) with an answer or a choice, kept so that it can be taken up in words
 * as well as by a tap: "yes", "no", "the second one", "I do not understand".
 */
@Component
class Offers {

  static final String CHOICES = "choices";
  static final String ANSWERED = "answered";
  static final String MISSED = "missed";

  private static final String SAID = "system-offer-";
  private static final String GO_ON = "talk=nod&no=yes";
  private static final String YES = "yes";
  private static final String NO = "no";
  private static final String UNCLEAR = "unclear";

  private static final String IMPATIENCE = "system-impatient";
  private static final double SURE = 0.6;

  private final Map<String, String> words = new HashMap<>();
  private final Sentences impatience;

  Offers(Words templates) {
    impatience =
        Sentences.of(Map.of(IMPATIENCE, templates.samples().getOrDefault(IMPATIENCE, List.of())));
    templates
        .samples()
        .forEach(
            (name, lines) -> {
              if (name.startsWith(SAID)) {
                lines.forEach(
                    line -> words.put(ThaiText.normalise(line), name.substring(SAID.length())));
              }
            });
  }

  /** The data of the choice that these words take up. */
  Optional<String> taken(String typed, Step step) {
    return said(typed)
        .or(() -> said(Keyboard.toThai(typed)))
        .flatMap(word -> Optional.ofNullable(step.known().get(word)));
  }

  private Optional<String> said(String typed) {
    String text = ThaiText.normalise(typed);
    return Optional.ofNullable(words.get(text))
        .or(() -> Optional.ofNullable(words.get(ThaiText.withoutParticles(text))));
  }

  /** Whether somebody who waits asks how long it will still take. */
  boolean impatient(String typed) {
    return impatience.closest(typed).filter(match -> match.score() >= SURE).isPresent();
  }

  /** One of these; "yes" is clear if there is only one. */
  static Step choices(List<String> data) {
    Map<String, String> known = new HashMap<>();
    for (int i = 0; i < data.size(); i++) {
      known.put(String.valueOf(i + 1), data.get(i));
    }
    known.put(YES, data.size() == 1 ? data.getFirst() : "talk=faq&which=yes");
    known.put(NO, "talk=faq&none=yes");
    known.put(UNCLEAR, "talk=faq&none=yes");
    return new Step(CHOICES, Map.copyOf(known));
  }

  /** An answer: whether it helped; or, if it asks whether an officer shall answer, whether so. */
  static Step answered(UUID question, String officer) {
    String helped = "talk=faq&asked=" + question + "&helped=";
    return officer.isEmpty()
        ? new Step(ANSWERED, Map.of(YES, helped + "yes", NO, helped + "no", UNCLEAR, helped + "no"))
        : new Step(ANSWERED, Map.of(YES, officer, NO, GO_ON, UNCLEAR, helped + "no"));
  }

  /** Nothing was found, and an officer is offered. */
  static Step missed(String officer) {
    return new Step(MISSED, Map.of(YES, officer, NO, GO_ON));
  }
}
