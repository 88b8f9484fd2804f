package phuchuay.drill;

import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the webhooks answered to every knock of LINE, and when. */
final class Answers {

  /** Nobody answered, or the connection broke. */
  static final int NOBODY = 0;

  /** There was somebody, and LINE waited in vain. */
  static final int TOO_LATE = -1;

  record Answer(int port, long asked, long answered, int status) {

    long millis() {
      return (answered - asked) / 1_000_000;
    }
  }

  private final Queue<Answer> all = new ConcurrentLinkedQueue<>();

  void add(int port, long asked, int status) {
    all.add(new Answer(port, asked, System.nanoTime(), status));
  }

  /** Those that were asked and answered between two moments. */
  List<Answer> between(long from, long to) {
    return all.stream()
        .filter(answer -> answer.asked() >= from && answer.answered() <= to)
        .toList();
  }

  /** When a knock made after this moment was first answered 200. */
  OptionalLong firstTaken(int port, long after) {
    return all.stream()
        .filter(answer -> answer.port() == port && answer.asked() >= after)
        .filter(answer -> answer.status() == 200)
        .mapToLong(Answer::answered)
        .min();
  }
}
