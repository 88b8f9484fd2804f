package phuchuay.local.line.webhooks;

import java.util.ArrayList;
import java.util.List;

/** Letters that wait to travel as one. */
final class Bundle {

  private static final int MOST = 100;

  private List<Letter> waiting = new ArrayList<>();
  private int round;

  /** Who comes first must see to it that the others leave in the end. */
  record Round(int number, boolean first) {}

  synchronized Round add(Letter letter) {
    waiting.add(letter);
    return new Round(round, waiting.size() == 1);
  }

  /** All of them, when there are enough; else nothing. */
  synchronized List<Letter> full(int enough) {
    return waiting.size() >= (enough == 0 ? MOST : Math.min(enough, MOST)) ? leave() : List.of();
  }

  /** Whoever still waits in this round. */
  synchronized List<Letter> rest(int number) {
    return number == round ? leave() : List.of();
  }

  private List<Letter> leave() {
    List<Letter> leaving = waiting;
    waiting = new ArrayList<>();
    round++;
    return leaving;
  }
}
