package phuchuay.faq.search;

import java.util.Collections;
import java.util.List;
import phuchuay.thai.Sentence;

/**
 * One way in which a topic is asked for.
 *
 * @param topic the number of its topic
 */
record Wording(int topic, String core, List<String> kinds) {

  /** Whether it asks what is asked: 1 the same, -1 something else, 0 nothing is asked. */
  int asks(Sentence sentence) {
    if (sentence.kinds().isEmpty()) {
      return 0;
    }
    return Collections.disjoint(kinds, sentence.kinds()) ? -1 : 1;
  }

  /** Whether it says and asks the same. */
  boolean same(Sentence sentence) {
    return core.equals(sentence.core()) && kinds.equals(sentence.kinds());
  }

  List<String> threes() {
    return Sentence.runs(core);
  }

  /** The nearest wording of a topic, and the best score that any of its wordings has. */
  record Near(double score, Wording wording) {
    static final Near NONE = new Near(0, new Wording(0, "", List.of()));
  }
}
