package phuchuay.thai;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** The pieces that sentences are made of, each with how many of them have it. */
public final class Vocabulary {

  private final Map<String, Integer> found = new HashMap<>();
  private int sentences;

  public void add(Collection<String> pieces) {
    sentences++;
    new HashSet<>(pieces).forEach(piece -> found.merge(piece, 1, Integer::sum));
  }

  public boolean knows(String piece) {
    return found.containsKey(piece);
  }

  /** How much a piece says: much when few sentences have it. The same that BM25 counts. */
  public double rarity(String piece) {
    int times = found.getOrDefault(piece, 0);
    return Math.log(1 + (sentences - times + 0.5) / (times + 0.5));
  }

  /** Which part of the pieces is known: 0 to 1. */
  public double known(List<String> pieces) {
    if (pieces.isEmpty()) {
      return 0;
    }
    return (double) pieces.stream().filter(this::knows).count() / pieces.size();
  }
}
