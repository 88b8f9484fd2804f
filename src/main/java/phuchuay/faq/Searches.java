package phuchuay.faq;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import phuchuay.faq.search.Calibration;
import phuchuay.faq.search.Language;
import phuchuay.faq.search.Searcher;
import phuchuay.faq.search.Topic;
import phuchuay.faq.search.TopicIndex;

/** Builds searches, which takes a second each, and hands out the last few again. */
final class Searches {

  private static final String NO_TALKS = "system-";
  private static final int KEPT = 4;

  private final Map<String, List<String>> samples;
  private final Language language = Language.packaged();
  private final LinkedList<Searcher> kept = new LinkedList<>();

  Searches(Map<String, List<String>> samples) {
    this.samples = samples;
  }

  synchronized Searcher among(List<Topic> topics, Calibration calibration) {
    Searcher one =
        kept.stream()
            .filter(it -> it.calibration().equals(calibration))
            .filter(it -> it.index().topics().equals(topics))
            .findFirst()
            .orElseGet(() -> new Searcher(new TopicIndex(topics, language), calibration));
    kept.remove(one);
    kept.addFirst(one);
    if (kept.size() > KEPT) {
      kept.removeLast();
    }
    return one;
  }

  Searcher amongAll(List<Topic> answers, Calibration calibration) {
    List<Topic> topics = new ArrayList<>(answers);
    topics.addAll(talks(samples, answers));
    return among(topics, calibration);
  }

  static Topic topic(Entry entry) {
    Entry.English english = entry.english();
    String body = english == null ? entry.answer() : entry.answer() + "\n" + english.answer();
    return new Topic(entry.id(), entry.system(), entry.wordings(), body);
  }

  /**
   * Talks by their samples, always in one order, because learning hangs on it; where an answer is
   * asked for in the same words, it goes first.
   */
  static List<Topic> talks(Map<String, List<String>> samples, List<Topic> answers) {
    Set<String> answered = new HashSet<>();
    answers.forEach(
        topic -> topic.wordings().forEach(line -> answered.add(line.toLowerCase(Locale.ROOT))));
    List<Topic> talks = new ArrayList<>();
    new TreeMap<>(samples)
        .forEach(
            (name, lines) -> {
              List<String> left =
                  lines.stream()
                      .filter(line -> !answered.contains(line.toLowerCase(Locale.ROOT)))
                      .toList();
              if (!name.startsWith(NO_TALKS) && !left.isEmpty()) {
                talks.add(new Topic(Topic.TALK + name, "", left, ""));
              }
            });
    return talks;
  }
}
