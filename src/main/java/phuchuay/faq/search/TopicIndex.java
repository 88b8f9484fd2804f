package phuchuay.faq.search;

import java.util.ArrayList;
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
  private static final float OF_BODY = 0.5f;
  private static final int MANY_WORDINGS = 8;
  private static final int MOST_TO_LEARN = 500_000;
  private static final double OF_NEAREST = 1;

  private final Language language;
  private final List<Topic> topics;
  private final List<Wording> wordings = new ArrayList<>();
  private final Vocabulary words = new Vocabulary();
  private final Vocabulary threes = new Vocabulary();
  private final Layouts layouts = new Layouts(threes);
  private final SmallIndex index = new SmallIndex();
  private final @Nullable Leanings leanings;

  public TopicIndex(List<Topic> topics, Language language) {
    this.topics = List.copyOf(topics);
    this.language = language;
    for (int number = 0; number < topics.size(); number++) {
      takeIn(number, topics.get(number));
    }
    index.settle();
    leanings = manyWordings() ? learn() : null;
  }

  public List<Topic> topics() {
    return topics;
  }

  /** The topics that the words may mean, best first, and the signs of how sure the best one is. */
  public Ranking rank(String typed, String system, int most) {
    Sentence sentence = language.sentence(layouts.meant(cut(typed, LONGEST_TYPED)));
    Map<Integer, Near> near = near(sentence, system);
    List<Ranking.Place> places = new ArrayList<>();
    float[] leaning = leanings == null ? null : leanings.of(sentence);
    double best = near.values().stream().mapToDouble(Near::score).max().orElse(0);
    for (int number : candidates(near, system, leaning)) {
      double score = near.containsKey(number) ? near.get(number).score() : 0;
      double part = best == 0 ? 0 : score / best;
      double fused =
          leaning == null ? score : Math.log(leaning[number] + 1e-4) + OF_NEAREST * part;
      places.add(new Ranking.Place(topics.get(number), number, fused));
    }
    places.sort((one, other) -> Double.compare(other.score(), one.score()));
    Signs signs = signs(sentence, places, near, leaning);
    return new Ranking(List.copyOf(places.subList(0, Math.min(most, places.size()))), signs);
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
      if (found == null) {
        near.put(wording.topic, new Near(hit.score(), wording));
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
    return new Signs(
        first.score() / whole,
        (first.score() - second) / whole,
        threes.known(typed),
        words.known(sentence.words()),
        Math.log(1 + first.score()),
        shared(new HashSet<>(first.wording().threes()), typed),
        shared(new HashSet<>(typed), first.wording().threes()),
        leaning == null ? 0 : leaning[places.getFirst().number()]);
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

  private void takeIn(int number, Topic topic) {
    Set<String> seen = new HashSet<>();
    for (String wording : topic.wordings()) {
      if (seen.add(wording)) {
        takeIn(number, topic.system(), wording, "word", "three");
      }
    }
    if (!topic.body().isBlank() && seen.add(topic.body())) {
      takeIn(number, topic.system(), topic.body(), "body-word", "body-three");
    }
  }

  private void takeIn(int number, String system, String text, String word, String three) {
    Sentence sentence = language.sentence(cut(text, LONGEST_WRITTEN));
    List<String> runs = sentence.threes();
    Document document = new Document();
    document.add(Terms.field(word, sentence.words()));
    document.add(Terms.field(three, runs));
    document.add(new StringField("system", system, Store.NO));
    boolean body = word.startsWith("body");
    if (!body) {
      words.add(sentence.words());
      threes.add(runs);
    }
    index.add(wordings.size(), document);
    wordings.add(new Wording(number, sentence, runs, body));
  }

  private boolean manyWordings() {
    long asked = wordings.stream().filter(wording -> !wording.body).count();
    return asked >= (long) MANY_WORDINGS * topics.size()
        && topics.size() > 1
        && asked * topics.size() <= MOST_TO_LEARN;
  }

  private Leanings learn() {
    List<Wording> asked = wordings.stream().filter(wording -> !wording.body).toList();
    return Leanings.learn(
        asked.stream().map(Wording::sentence).toList(),
        asked.stream().mapToInt(Wording::topic).toArray(),
        topics.size());
  }

  private static String cut(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest) : text;
  }

  @Override
  public void close() {
    index.close();
  }

  private record Wording(int topic, Sentence sentence, List<String> threes, boolean body) {}

  private record Near(double score, Wording wording) {
    static final Near NONE =
        new Near(0, new Wording(0, new Sentence(List.of(), "", ""), List.of(), false));
  }
}
