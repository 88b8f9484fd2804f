package phuchuay.chat.answering;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import phuchuay.platform.Words;
import phuchuay.thai.ThaiText;

/**
 * Sample wordings said word for word: they open their talk even where a name or an address was
 * asked for, as nobody is called "what can you do".
 */
@Component
class SampleWordings {

  /** Words that may as well be the answer to a question. */
  private static final Set<String> ANSWERS =
      Set.of("thanks", "start", "complaint", "back", "not-open");

  private static final String NO_TALKS = "system-";

  private final Map<String, String> talks = new HashMap<>();

  SampleWordings(Words words) {
    words
        .samples()
        .forEach(
            (talk, lines) -> {
              if (!talk.startsWith(NO_TALKS) && !ANSWERS.contains(talk)) {
                lines.forEach(line -> talks.put(plain(line), talk));
              }
            });
  }

  Optional<String> talk(String typed) {
    return Optional.ofNullable(talks.get(plain(typed)));
  }

  private static String plain(String typed) {
    return ThaiText.withoutParticles(ThaiText.normalise(typed));
  }
}
