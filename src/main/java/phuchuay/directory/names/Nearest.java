package phuchuay.directory.names;

import java.util.ArrayList;
import java.util.List;
import phuchuay.directory.Found;

/** The nearest so far, best first: whoever comes no nearer than the last of them is not taken. */
final class Nearest {

  private final int most;
  private final List<Found> found;

  Nearest(int most) {
    this.most = most;
    this.found = new ArrayList<>(most + 1);
  }

  /** What must be surpassed to be taken. */
  double least() {
    return found.size() < most ? 0 : found.getLast().score();
  }

  void add(Listed agency, double score) {
    if (score > least()) {
      int at = found.size();
      while (at > 0 && found.get(at - 1).score() < score) {
        at--;
      }
      found.add(at, agency.found(score));
      if (found.size() > most) {
        found.removeLast();
      }
    }
  }

  List<Found> found() {
    return List.copyOf(found);
  }
}
