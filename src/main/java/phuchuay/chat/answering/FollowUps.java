package phuchuay.chat.answering;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import phuchuay.chat.About;
import phuchuay.chat.SystemNames;
import phuchuay.platform.Words;
import phuchuay.thai.Sentences;

/**
 * Questions that mean nothing by themselves ("and which papers?", "how long?"): they ask on about
 * what was spoken of last.
 */
@Component
class FollowUps {

  private static final String SAMPLES = "system-follow-up";

  /** Answers are called after their folder; of a talk there is nothing to ask on about. */
  private static final String ANSWERS = "/";

  private static final double SURE = 0.72;
  private static final int LONGEST = 60;

  private final Sentences samples;
  private final SystemNames systems;

  FollowUps(Words words, SystemNames systems) {
    this.samples = Sentences.of(Map.of(SAMPLES, words.samples().getOrDefault(SAMPLES, List.of())));
    this.systems = systems;
  }

  /** Whether these words ask on, and something was spoken of that they can be about. */
  boolean in(String typed, About about) {
    return (about.topic().contains(ANSWERS) || !about.system().isEmpty())
        && typed.length() <= LONGEST
        && systems.in(typed).isEmpty()
        && samples.closest(typed).filter(match -> match.score() >= SURE).isPresent();
  }
}
