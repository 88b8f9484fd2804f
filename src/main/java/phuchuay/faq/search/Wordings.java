package phuchuay.faq.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import phuchuay.faq.search.Wording.Near;
import phuchuay.thai.Layouts;
import phuchuay.thai.PieceIndex;
import phuchuay.thai.PieceIndex.Hit;
import phuchuay.thai.PieceIndex.Part;
import phuchuay.thai.Sentence;
import phuchuay.thai.Vocabulary;

/** All wordings of all topics, and which of them share words and runs of letters with others. */
final class Wordings {

  private static final int LONGEST = 4_000;
  private static final int LOOKED_AT = 80;
  private static final float OF_BODY = 0.3f;
  private static final double CLOSE = 0.8;

  /** How much each piece adds when a wording is just what was typed, by and large. */
  private static final double OF_WHOLE = 1 / 2.2;

  private final List<Wording> all = new ArrayList<>();
  private final List<Sentence> asked = new ArrayList<>();
  private final List<Integer> ofAsked = new ArrayList<>();
  private final Vocabulary words = new Vocabulary();
  private final Vocabulary threes = new Vocabulary();
  private final Vocabulary letters = new Vocabulary();
  private final Layouts layouts = new Layouts(letters);
  private final PieceIndex index;

  Wordings(List<Topic> topics, Language language) {
    List<Map<String, List<String>>> documents = new ArrayList<>();
    for (int number = 0; number < topics.size(); number++) {
      takeIn(number, topics.get(number), language, documents);
    }
    index = PieceIndex.of(documents);
  }

  /** The sentences by which topics are asked for, with {@link #ofAsked} their topics. */
  List<Sentence> asked() {
    return asked;
  }

  List<Integer> ofAsked() {
    return ofAsked;
  }

  /** What was meant, if some of it was typed on the other keyboard layout. */
  String meant(String typed) {
    return layouts.meant(typed);
  }

  /** The nearest wording of every topic that fits and has one near enough. */
  Map<Integer, Near> near(Sentence sentence, IntPredicate fits) {
    Map<Integer, Near> near = new HashMap<>();
    IntPredicate fitting = number -> fits.test(all.get(number).topic());
    for (Hit hit : index.search(parts(sentence), fitting, LOOKED_AT)) {
      Wording wording = all.get(hit.number());
      Near found = near.get(wording.topic());
      boolean closer =
          found == null
              || hit.score() > CLOSE * found.score()
                  && closeness(wording, sentence) > closeness(found.wording(), sentence);
      if (closer) {
        near.put(wording.topic(), new Near(found == null ? hit.score() : found.score(), wording));
      }
    }
    return near;
  }

  private static int closeness(Wording wording, Sentence sentence) {
    return wording.same(sentence) ? 2 : wording.asks(sentence);
  }

  /** What a wording would score that is just what was typed. */
  double whole(Sentence sentence) {
    double whole = 0.1;
    for (String word : sentence.words()) {
      whole += words.rarity(word) * OF_WHOLE;
    }
    for (String three : sentence.threes()) {
      whole += threes.rarity(three) * OF_WHOLE;
    }
    return whole;
  }

  /** Which part of the runs of letters occurs in any wording. */
  double known(Sentence sentence) {
    return threes.known(sentence.threes());
  }

  /** Which part of the words does. */
  double knownWords(Sentence sentence) {
    return words.known(sentence.words());
  }

  /** Which part of the pieces is among those, each as much as it says. */
  double shared(List<String> those, List<String> pieces) {
    Set<String> among = new HashSet<>(those);
    double all = 0;
    double shared = 0;
    for (String piece : pieces) {
      double says = threes.rarity(piece);
      all += says;
      shared += among.contains(piece) ? says : 0;
    }
    return all == 0 ? 0 : shared / all;
  }

  private static List<Part> parts(Sentence sentence) {
    List<String> threes = sentence.threes();
    return List.of(
        new Part("word", sentence.words(), 1),
        new Part("three", threes, 1),
        new Part("body-word", sentence.words(), OF_BODY),
        new Part("body-three", threes, OF_BODY));
  }

  private void takeIn(
      int number, Topic topic, Language language, List<Map<String, List<String>>> documents) {
    Set<String> seen = new HashSet<>();
    for (String wording : topic.wordings()) {
      if (seen.add(wording)) {
        Sentence sentence = language.sentence(cut(wording));
        words.add(sentence.words());
        threes.add(sentence.threes());
        letters.add(sentence.plainThrees());
        asked.add(sentence);
        ofAsked.add(number);
        add(number, sentence, documents, "");
      }
    }
    if (!topic.body().isBlank() && seen.add(topic.body())) {
      add(number, language.sentence(cut(topic.body())), documents, "body-");
    }
  }

  private void add(
      int number, Sentence sentence, List<Map<String, List<String>>> documents, String kind) {
    documents.add(Map.of(kind + "word", sentence.words(), kind + "three", sentence.threes()));
    all.add(new Wording(number, sentence.core(), sentence.kinds()));
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
