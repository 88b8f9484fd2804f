package phuchuay.faq.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import phuchuay.thai.Layouts;
import phuchuay.thai.Leanings;
import phuchuay.thai.Sentence;
import phuchuay.thai.SmallIndex;
import phuchuay.thai.Terms;
import phuchuay.thai.Vocabulary;

/**
 * All topics in memory. Lucene finds the wordings that share words and runs of letters with what
 * was typed; where wordings are many and topics few, what they have taught decides.
 */
public final class TopicIndex implements AutoCloseable {

  private static final int LONGEST_TYPED = 400;
  private static final int LONGEST_WRITTEN = 4_000;
  private static final int LOOKED_AT = 80;
  private static final float OF_BODY = 0.3f;
  private static final int MANY_WORDINGS = 5;
  private static final double CLOSE = 0.8;
  private static final int FEW_TOPICS = 64;
  private static final double OF_NEAREST = 2;
  private static final double OF_ASKING = 0.5;
  private static final double OTHER_SYSTEM = 2;
  private static final double LEAST_LEANING = 1e-4;

  private final Language language;
  private final List<Topic> topics;
  private final List<Wording> wordings = new ArrayList<>();
  private final Set<String> systems = new HashSet<>();
  private final Vocabulary words = new Vocabulary();
  private final Vocabulary threes = new Vocabulary();
  private final Vocabulary letters = new Vocabulary();
  private final Layouts layouts = new Layouts(letters);
  private final SmallIndex index = new SmallIndex();
  private final @Nullable Leanings leanings;

  public TopicIndex(List<Topic> topics, Language language) {
    this.topics = List.copyOf(topics);
    this.language = language;
    List<Sentence> asked = new ArrayList<>();
    List<Integer> ofAsked = new ArrayList<>();
    for (int number = 0; number < topics.size(); number++) {
      takeIn(number, topics.get(number), asked, ofAsked);
    }
    index.settle();
    leanings = manyWordings() ? learn(asked, ofAsked) : null;
  }

  public List<Topic> topics() {
    return topics;
  }

  /** The topics that the words may mean, best first, and the signs of how sure the best one is. */
  public Ranking rank(String typed, String system, int most) {
    Sentence sentence = language.sentence(layouts.meant(cut(typed, LONGEST_TYPED)));
    Map<Integer, Near> near = near(sentence, system);
    float[] leaning = leanings == null ? null : leanings.of(sentence);
    Set<String> named = new HashSet<>(sentence.words());
    named.retainAll(systems);
    double best = near.values().stream().mapToDouble(Near::score).max().orElse(1);
    double ofNearest = topics.size() <= FEW_TOPICS ? OF_NEAREST / 2 : OF_NEAREST;
    List<Ranking.Place> places = new ArrayList<>();
    for (int number : candidates(near, system, leaning)) {
      double part = near.getOrDefault(number, Near.NONE).score() / best;
      double fused =
          leaning == null ? part : Math.log(leaning[number] + LEAST_LEANING) + ofNearest * part;
      double other = aboutAnother(topics.get(number), named) ? (leaning == null ? OTHER_SYSTEM / 5 : OTHER_SYSTEM) : 0;
      Wording nearest = near.getOrDefault(number, Near.NONE).wording();
      double asks = nearest.asks(sentence) * (leaning == null ? OF_ASKING / 5 : OF_ASKING);
      places.add(new Ranking.Place(topics.get(number), number, fused - other + asks));
    }
    places.sort((one, other) -> Double.compare(other.score(), one.score()));
    Signs signs = signs(sentence, places, near, leaning);
    return new Ranking(List.copyOf(places.subList(0, Math.min(most, places.size()))), signs);
  }

  /** Whether another system is spoken of than the topic's. */
  private static boolean aboutAnother(Topic topic, Set<String> named) {
    return !named.isEmpty() && !topic.system().isBlank() && !named.contains(topic.system());
  }

  private Iterable<Integer> candidates(
      Map<Integer, Near> near, String system, float @Nullable [] leaning) {
    if (leaning == null || near.isEmpty()) {
      return near.keySet();
    }
    return Stream.iterate(0, number -> number + 1)
            .limit(topics.size())
            .filter(number -> fits(topics.get(number), system))
        ::iterator;
  }

  /** The nearest wording of every topic that has one near enough. */
  private Map<Integer, Near> near(Sentence sentence, String system) {
    Map<Integer, Near> near = new HashMap<>();
    for (SmallIndex.Hit hit : index.search(query(sentence, system), LOOKED_AT)) {
      Wording wording = wordings.get((int) hit.key());
      Near found = near.get(wording.topic);
      boolean closer =
          found == null
              || hit.score() > CLOSE * found.score()
                  && wording.asks(sentence) > found.wording().asks(sentence);
      if (closer) {
        near.put(wording.topic, new Near(found == null ? hit.score() : found.score(), wording));
      }
    }
    return near;
  }

  private Signs signs(
      Sentence sentence,
      List<Ranking.Place> places,
      Map<Integer, Near> near,
      float @Nullable [] leaning) {
    if (places.isEmpty()) {
      return Signs.NONE;
    }
    Near first = near.getOrDefault(places.getFirst().number(), Near.NONE);
    double second =
        places.size() < 2 ? 0 : near.getOrDefault(places.get(1).number(), Near.NONE).score();
    double whole = whole(sentence);
    List<String> typed = sentence.threes();
    List<String> nearest = first.wording().threes();
    return new Signs(
        first.score() / whole,
        (first.score() - second) / whole,
        threes.known(typed),
        words.known(sentence.words()),
        Math.log(1 + first.score()),
        shared(new HashSet<>(nearest), typed),
        shared(new HashSet<>(typed), nearest),
        leaning == null ? 0 : leaning[places.getFirst().number()],
        places.size() < 2 ? 1 : 1 - Math.exp(places.get(1).score() - places.getFirst().score()));
  }

  /** What a wording would score that is just what was typed. */
  private double whole(Sentence sentence) {
    double whole = 0.1;
    for (String word : sentence.words()) {
      whole += words.rarity(word) / 2.2;
    }
    for (String three : sentence.threes()) {
      whole += threes.rarity(three) / 2.2;
    }
    return whole;
  }

  /** Which part of the pieces is among those, each as much as it says. */
  private double shared(Set<String> those, List<String> pieces) {
    double all = 0;
    double shared = 0;
    for (String piece : pieces) {
      double says = threes.rarity(piece);
      all += says;
      shared += those.contains(piece) ? says : 0;
    }
    return all == 0 ? 0 : shared / all;
  }

  private BooleanQuery query(Sentence sentence, String system) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    List<String> threes = sentence.threes();
    Terms.find(query, "word", sentence.words(), 1);
    Terms.find(query, "three", threes, 1);
    Terms.find(query, "body-word", sentence.words(), OF_BODY);
    Terms.find(query, "body-three", threes, OF_BODY);
    if (system.isBlank()) {
      return query.build();
    }
    BooleanQuery.Builder fitting = new BooleanQuery.Builder();
    fitting.add(new TermQuery(new Term("system", system)), Occur.SHOULD);
    fitting.add(new TermQuery(new Term("system", "")), Occur.SHOULD);
    return new BooleanQuery.Builder()
        .add(query.build(), Occur.MUST)
        .add(fitting.build(), Occur.FILTER)
        .build();
  }

  private static boolean fits(Topic topic, String system) {
    return system.isBlank() || topic.system().isBlank() || topic.system().equals(system);
  }

  private void takeIn(
      int number, Topic topic, List<Sentence> asked, List<Integer> ofAsked) {
    if (!topic.system().isBlank()) {
      systems.add(topic.system());
    }
    Set<String> seen = new HashSet<>();
    for (String wording : topic.wordings()) {
      if (seen.add(wording)) {
        Sentence sentence = language.sentence(cut(wording, LONGEST_WRITTEN));
        words.add(sentence.words());
        threes.add(sentence.threes());
        letters.add(sentence.plainThrees());
        asked.add(sentence);
        ofAsked.add(number);
        add(number, sentence, "word", "three");
      }
    }
    if (!topic.body().isBlank() && seen.add(topic.body())) {
      Sentence sentence = language.sentence(cut(topic.body(), LONGEST_WRITTEN));
      add(number, sentence, "body-word", "body-three");
    }
  }

  private void add(int number, Sentence sentence, String word, String three) {
    Document document = new Document();
    document.add(Terms.field(word, sentence.words()));
    document.add(Terms.field(three, sentence.threes()));
    document.add(new StringField("system", topics.get(number).system(), Store.NO));
    index.add(wordings.size(), document);
    wordings.add(new Wording(number, sentence.core(), sentence.kinds()));
  }

  /** Whether most topics have wordings enough to learn from. */
  private boolean manyWordings() {
    long taught =
        topics.stream().filter(topic -> topic.wordings().size() >= MANY_WORDINGS).count();
    return topics.size() > 1 && taught * 2 > topics.size();
  }

  private Leanings learn(List<Sentence> asked, List<Integer> ofAsked) {
    int[] topic = ofAsked.stream().mapToInt(Integer::intValue).toArray();
    return Leanings.learn(asked, topic, topics.size());
  }

  private static String cut(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest) : text;
  }

  @Override
  public void close() {
    index.close();
  }

  private record Wording(int topic, String core, List<String> kinds) {
    /** Whether it asks what is asked: 1 the same, -1 something else, 0 nothing is asked. */
    int asks(Sentence sentence) {
      if (sentence.kinds().isEmpty()) {
        return 0;
      }
      return Collections.disjoint(kinds, sentence.kinds()) ? -1 : 1;
    }

    List<String> threes() {
      return Sentence.runs(core);
    }
  }

  private record Near(double score, Wording wording) {
    static final Near NONE = new Near(0, new Wording(0, "", List.of()));
  }
}
