package phuchuay.faq.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import phuchuay.faq.search.Wording.Near;
import phuchuay.thai.Sentence;

/**
 * All topics in memory. Lucene's scores find the wordings that share words and runs of letters with
 * what was typed; where wordings are many, what they have taught decides.
 */
public final class TopicIndex {

  private static final int LONGEST_TYPED = 400;
  private static final int FEW_TOPICS = 64;
  private static final double LEAST_LEANING = 1e-4;

  private final Language language;
  private final List<Topic> topics;
  private final Set<String> systems;
  private final Wordings wordings;
  private final Lessons lessons;

  public TopicIndex(List<Topic> topics, Language language) {
    this.topics = List.copyOf(topics);
    this.language = language;
    this.systems = topics.stream().map(Topic::system).collect(Collectors.toSet());
    this.wordings = new Wordings(topics, language);
    this.lessons = new Lessons(topics, wordings);
  }

  public List<Topic> topics() {
    return topics;
  }

  /** What was meant to be typed, whatever the keyboard stood at. */
  public String meant(String typed) {
    return wordings.meant(cut(typed));
  }

  /** Whether the words ask something: when, how, who. */
  public boolean asks(String typed) {
    return !language.sentence(meant(typed)).kinds().isEmpty();
  }

  /** The topics that the words may mean, best first, and the signs of how sure the best one is. */
  public Ranking rank(String typed, String system, int most) {
    Sentence sentence = language.sentence(wordings.meant(cut(typed)));
    Map<Integer, Near> near = wordings.near(sentence, topic -> fits(topic, system));
    if (near.isEmpty()) {
      return new Ranking(List.of(), Signs.NONE);
    }
    float[] leaning = lessons.leaning(sentence);
    List<Ranking.Place> places =
        lessons.taught(nearest(near))
            ? byLeaning(sentence, near, leaning, system)
            : byNearness(sentence, near);
    places.sort(Comparator.comparingDouble(place -> -place.score()));
    return new Ranking(
        List.copyOf(places.subList(0, Math.min(most, places.size()))),
        signs(sentence, places, near, leaning));
  }

  /** Where much was taught, a topic may be meant that has no wording near. */
  private List<Ranking.Place> byLeaning(
      Sentence sentence, Map<Integer, Near> near, float[] leaning, String system) {
    Weights weights = lessons.taught() <= FEW_TOPICS ? Weights.FEW : Weights.MANY;
    Weighing weighing = new Weighing(sentence, near, weights);
    return IntStream.range(0, topics.size())
        .filter(topic -> near.containsKey(topic) || leaning[topic] > LEAST_LEANING)
        .filter(topic -> fits(topic, system))
        .mapToObj(topic -> weighing.place(topic, Math.log(leaning[topic] + LEAST_LEANING)))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private List<Ranking.Place> byNearness(Sentence sentence, Map<Integer, Near> near) {
    Weighing weighing = new Weighing(sentence, near, Weights.NEARNESS);
    return near.keySet().stream()
        .map(topic -> weighing.place(topic, 0))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static int nearest(Map<Integer, Near> near) {
    return near.entrySet().stream()
        .max(Comparator.comparingDouble(entry -> entry.getValue().score()))
        .orElseThrow()
        .getKey();
  }

  private Signs signs(
      Sentence sentence, List<Ranking.Place> places, Map<Integer, Near> near, float[] leaning) {
    Ranking.Place best = places.getFirst();
    Near first = near.getOrDefault(best.number(), Near.NONE);
    Near second =
        places.size() < 2 ? Near.NONE : near.getOrDefault(places.get(1).number(), Near.NONE);
    double whole = wordings.whole(sentence);
    List<String> typed = sentence.threes();
    List<String> nearest = first.wording().threes();
    return new Signs(
        first.score() / whole,
        (first.score() - second.score()) / whole,
        wordings.known(sentence),
        wordings.knownWords(sentence),
        Math.log(1 + first.score()),
        wordings.shared(nearest, typed),
        wordings.shared(typed, nearest),
        leaning[best.number()],
        places.size() < 2 ? 1 : 1 - Math.exp(places.get(1).score() - best.score()),
        first.wording().same(sentence) ? 1 : 0);
  }

  private boolean fits(int topic, String system) {
    String of = topics.get(topic).system();
    return system.isBlank() || of.isBlank() || of.equals(system);
  }

  private static String cut(String text) {
    return text.length() > LONGEST_TYPED ? text.substring(0, LONGEST_TYPED) : text;
  }

  /** How much counts: the nearest wording, the kind of question, another system than is named. */
  private record Weights(double nearest, double asking, double same, double otherSystem) {
    private static final Weights MANY = new Weights(2, 0.5, 2, 2);
    private static final Weights FEW = new Weights(1, 0.1, 2, 2);
    private static final Weights NEARNESS = new Weights(1, 0.1, 0.5, 0.4);
  }

  private final class Weighing {
    private final Sentence sentence;
    private final Map<Integer, Near> near;
    private final Weights weights;
    private final Set<String> named;
    private final double best;

    private Weighing(Sentence sentence, Map<Integer, Near> near, Weights weights) {
      this.sentence = sentence;
      this.near = near;
      this.weights = weights;
      this.named = new HashSet<>(sentence.words());
      named.retainAll(systems);
      this.best = near.values().stream().mapToDouble(Near::score).max().orElse(1);
    }

    private Ranking.Place place(int number, double leaning) {
      Topic topic = topics.get(number);
      Near nearest = near.getOrDefault(number, Near.NONE);
      double score =
          leaning
              + weights.nearest * nearest.score() / best
              + weights.asking * nearest.wording().asks(sentence)
              + (nearest.wording().same(sentence) ? weights.same : 0)
              - (aboutAnother(topic) ? weights.otherSystem : 0);
      return new Ranking.Place(topic, number, score);
    }

    /** Whether another system is spoken of than the topic's. */
    private boolean aboutAnother(Topic topic) {
      return !named.isEmpty() && !topic.system().isBlank() && !named.contains(topic.system());
    }
  }
}
