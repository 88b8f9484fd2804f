package phuchuay.faq.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import phuchuay.thai.Leanings;
import phuchuay.thai.Sentence;

/**
 * What wordings have taught, of the topics of those systems where most have wordings enough to
 * learn from.
 */
final class Lessons {

  private static final int MANY_WORDINGS = 5;
  private static final int NOT_TAUGHT = -1;

  private final int[] places;
  private final int taught;
  private final @Nullable Leanings leanings;

  Lessons(List<Topic> topics, Wordings wordings) {
    places = places(topics);
    taught = (int) Arrays.stream(places).filter(place -> place != NOT_TAUGHT).count();
    leanings = taught > 1 ? learn(wordings) : null;
  }

  /** How many topics were taught. */
  int taught() {
    return leanings == null ? 0 : taught;
  }

  boolean taught(int topic) {
    return leanings != null && places[topic] != NOT_TAUGHT;
  }

  /** How much the sentence leans to each topic, 0 to 1; 0 for what was not taught. */
  float[] leaning(Sentence sentence) {
    float[] leaning = new float[places.length];
    if (leanings != null) {
      float[] of = leanings.of(sentence);
      for (int topic = 0; topic < places.length; topic++) {
        leaning[topic] = places[topic] == NOT_TAUGHT ? 0 : of[places[topic]];
      }
    }
    return leaning;
  }

  private static int[] places(List<Topic> topics) {
    Map<String, Integer> many = new HashMap<>();
    for (Topic topic : topics) {
      many.merge(topic.system(), topic.wordings().size() >= MANY_WORDINGS ? 1 : -1, Integer::sum);
    }
    int[] places = new int[topics.size()];
    int next = 0;
    for (int topic = 0; topic < places.length; topic++) {
      boolean taught = many.getOrDefault(topics.get(topic).system(), 0) > 0;
      places[topic] = taught ? next++ : NOT_TAUGHT;
    }
    return places;
  }

  private Leanings learn(Wordings wordings) {
    List<Sentence> asked = new ArrayList<>();
    List<Integer> of = new ArrayList<>();
    for (int i = 0; i < wordings.asked().size(); i++) {
      int place = places[wordings.ofAsked().get(i)];
      if (place != NOT_TAUGHT) {
        asked.add(wordings.asked().get(i));
        of.add(place);
      }
    }
    return Leanings.learn(asked, of.stream().mapToInt(Integer::intValue).toArray(), taught);
  }
}
