package phuchuay.directory;

import java.util.List;

/** Which agency somebody means with what they typed. */
public sealed interface Meant {

  double LIKELY = 0.5;
  double SURE = 0.8;
  double EXACT = 0.95;

  /** This one and no other. */
  record This(Found agency) implements Meant {}

  /** One of these: ask which. */
  record OneOf(List<Found> agencies) implements Meant {}

  /** None that we know. */
  record Nobody() implements Meant {}

  /** From the best, best first. */
  static Meant of(List<Found> best) {
    List<Found> likely = best.stream().filter(found -> found.score() >= LIKELY).toList();
    if (likely.isEmpty()) {
      return new Nobody();
    }
    Found first = likely.getFirst();
    double next = likely.size() > 1 ? likely.get(1).score() : 0;
    double margin = first.score() >= EXACT ? 0.03 : 0.08;
    boolean alone = first.score() >= SURE && first.score() - next >= margin;
    return alone ? new This(first) : new OneOf(likely);
  }
}
