package phuchuay.faq.search;

import java.util.List;

/** Topics in the order in which they may be meant, and the signs of how sure the first one is. */
public record Ranking(List<Place> places, Signs signs) {

  /**
   * A topic and how much it may be meant, to be compared within one ranking only.
   *
   * @param number its place in the index
   */
  public record Place(Topic topic, int number, double score) {}
}
