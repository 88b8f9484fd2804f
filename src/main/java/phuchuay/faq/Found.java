package phuchuay.faq;

import java.util.List;
import java.util.Set;

/** What was found for a question in somebody's own words, best first, and what to do with it. */
public record Found(Decision decision, List<Hit> hits) {

  /** Nobody is asked whether they mean to greet, to leave, to complain, or what cannot be done. */
  private static final Set<String> NOT_OFFERED =
      Set.of(
          Library.OUTSIDE,
          Library.TALK + "complaint",
          Library.TALK + "distress",
          Library.TALK + "thanks",
          Library.TALK + "start",
          Library.TALK + "cancel",
          Library.TALK + "back",
          Library.TALK + "bot",
          Library.TALK + "not-open");

  public Found {
    hits = List.copyOf(hits);
  }

  /** How sure the first one is, 0 if there is none. */
  public double sure() {
    return hits.isEmpty() ? 0 : hits.getFirst().score();
  }

  /** Whether the first one is none of our matters. */
  boolean outside() {
    return !hits.isEmpty() && hits.getFirst().id().equals(Library.OUTSIDE);
  }

  /** What can be offered to choose from. */
  Found offered() {
    return with(hits.stream().filter(hit -> !NOT_OFFERED.contains(hit.id())).toList());
  }

  Found with(List<Hit> others) {
    return new Found(decision, others);
  }

  /**
   * An answer, or a talk.
   *
   * @param score 0 to 1; the first one's is the probability that it is meant
   */
  public record Hit(String id, String question, double score) {}
}
