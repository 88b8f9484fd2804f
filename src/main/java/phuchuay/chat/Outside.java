package phuchuay.chat;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import phuchuay.platform.Words;
import phuchuay.thai.Sentences;

/** What has nothing to do with the five systems: the weather, politics, other offices. */
@Component
class Outside {

  private static final String SAMPLES = "system-outside";
  private static final double SURE = 0.4;

  private final Sentences samples;

  Outside(Words words) {
    this.samples = Sentences.of(Map.of(SAMPLES, words.samples().getOrDefault(SAMPLES, List.of())));
  }

  boolean is(String typed) {
    return samples.closest(typed).filter(match -> match.score() >= SURE).isPresent();
  }
}
