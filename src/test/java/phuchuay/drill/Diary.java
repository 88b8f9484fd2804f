package phuchuay.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import phuchuay.drill.Answers.Answer;
import phuchuay.local.Instance;

/** What was done to a pair while people talked, and how the pair bore it. */
final class Diary {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration CALM = Duration.ofSeconds(2);
  private static final int LONGEST_ANSWER = 2000;
  private static final String HEAD =
      "%-34s %6s %6s %6s %6s %6s %8s %11s %6s %6s %6s%n"
          .formatted(
              "", "lasted", "200", "503", "nobody", "late", "slowest", "ready?", "back", "ready",
              "heard");

  private final Pair pair;
  private final List<String> lines = new ArrayList<>();
  private long told = System.nanoTime();

  Diary(Pair pair) {
    this.pair = pair;
  }

  /** Something that is over when it is done. */
  void blow(String what, Runnable done) {
    long began = System.nanoTime();
    done.run();
    recovers(what, began, "");
  }

  /** How the pair is while something goes on: what it answers, and what it says of itself. */
  record Spell(List<Answer> answers, List<Integer> ready, List<Integer> alive) {}

  /** Something that goes on; how the pair is meanwhile is for the drill to judge. */
  Spell spell(String what, Duration lasting, Runnable begins, Runnable ends) {
    long began = System.nanoTime();
    begins.run();
    long from = System.nanoTime();
    UnreliableLine.pause(lasting.toMillis());
    List<Integer> ready = health("readiness");
    List<Integer> alive = health("liveness");
    Spell spell = new Spell(pair.crowd.answers.between(from, System.nanoTime()), ready, alive);
    ends.run();
    recovers(what, began, ready.toString());
    return spell;
  }

  private List<Integer> health(String group) {
    return pair.both.parallelStream().map(instance -> instance.health(group)).toList();
  }

  /** Every instance takes again what it is told, says so, and hears all that was said before. */
  private void recovers(String what, long began, String ready) {
    long ended = System.nanoTime();
    double back = 0;
    for (Instance one : pair.both) {
      await(what)
          .atMost(SOON)
          .until(() -> pair.crowd.answers.firstTaken(one.port(), ended).isPresent());
      long first = pair.crowd.answers.firstTaken(one.port(), ended).orElseThrow();
      back = Math.max(back, seconds(first - ended));
    }
    await(what)
        .atMost(SOON)
        .until(() -> pair.both.stream().allMatch(one -> one.health("readiness") == 200));
    double readyAgain = seconds(System.nanoTime() - ended);
    List<String> before =
        pair.crowd.told.stream()
            .filter(event -> event.firstSent() >= told && event.firstSent() < ended)
            .map(Told::id)
            .toList();
    await(what).atMost(SOON).until(() -> pair.ledgers.handled(before) == before.size());
    double heard = seconds(System.nanoTime() - ended);
    told = ended;
    List<Answer> answers = pair.crowd.answers.between(began, System.nanoTime());
    lines.add(
        "%-34s %6.1f %6d %6d %6d %6d %6dms %11s %6.1f %6.1f %6.1f%n"
            .formatted(
                what,
                seconds(ended - began),
                count(answers, 200),
                count(answers, 503),
                count(answers, Answers.NOBODY),
                count(answers, Answers.TOO_LATE),
                answers.stream().mapToLong(Answer::millis).max().orElse(0),
                ready,
                back,
                readyAgain,
                heard));
    UnreliableLine.pause(CALM.toMillis());
  }

  /** LINE never waited longer than it does. */
  void nobody_waited_in_vain() {
    assertThat(pair.crowd.answers.between(Long.MIN_VALUE, Long.MAX_VALUE))
        .noneMatch(answer -> answer.status() == Answers.TOO_LATE)
        .allMatch(answer -> answer.millis() < LONGEST_ANSWER);
  }

  void print(String title, Object more) {
    System.out.printf(
        "%s: %s%n%s%s%s%n", title, pair.ledgers.counts(), HEAD, String.join("", lines), more);
  }

  private static long count(List<Answer> answers, int status) {
    return answers.stream().filter(answer -> answer.status() == status).count();
  }

  private static double seconds(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(nanos) / 1000.0;
  }
}
