package phuchuay.casework.walk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import phuchuay.casework.Answers;
import phuchuay.casework.CaseFile;
import phuchuay.casework.programme.ClockRule;
import phuchuay.casework.programme.Programme;
import phuchuay.platform.Time;
import phuchuay.platform.days.Reckoning;

/** The clocks that have to run for a case, as a reader of its programme would work them out. */
final class Dial {

  private final Map<String, Hand> hands = new HashMap<>();

  /** One clock that runs. */
  record Hand(Instant began, Instant due, boolean rang) {

    boolean over(Instant now) {
      return !due.isAfter(now);
    }
  }

  Map<String, Hand> hands() {
    return hands;
  }

  boolean over(String clock, Instant now) {
    return hands.containsKey(clock) && hands.get(clock).over(now);
  }

  /** Whether a clock runs whose moment is still to come. */
  boolean waits(String clock) {
    return hands.containsKey(clock) && !over(clock, Instant.now());
  }

  /** How many whole days it takes until then. */
  int daysTo(String clock) {
    return (int) Duration.between(Instant.now(), hands.get(clock).due()).toDays() + 1;
  }

  /** What waits longest for a clock to ring, or for one that should have rung. */
  Optional<Instant> next() {
    return hands.values().stream()
        .filter(hand -> !hand.rang())
        .map(Hand::due)
        .min(Comparator.naturalOrder());
  }

  /** After a move, or another answer. */
  void follow(Programme programme, CaseFile file, Answers known, Reckoning days) {
    Map<String, Hand> now = new HashMap<>();
    for (ClockRule rule : programme.clocksIn(file.state())) {
      if (rule.when() == null || rule.when().holds(known)) {
        Hand before = hands.get(rule.id());
        began(rule, file, known, before)
            .ifPresent(began -> now.put(rule.id(), hand(rule, began, before, days)));
      }
    }
    hands.clear();
    hands.putAll(now);
  }

  /** Everything began so many days earlier than it seemed. */
  void older(Programme programme, int days, Reckoning reckoning) {
    hands.replaceAll(
        (clock, hand) -> {
          Instant began = hand.began().minus(Duration.ofDays(days));
          ClockRule rule = programme.clock(clock).orElseThrow();
          return new Hand(began, Due.of(rule.length(), began, reckoning), hand.rang());
        });
  }

  /** Those that ring now, the longest due first; they do not ring again. */
  List<ClockRule> ring(Programme programme, Instant now) {
    List<Map.Entry<String, Hand>> due = new ArrayList<>(hands.entrySet());
    due.removeIf(one -> one.getValue().rang() || !one.getValue().over(now));
    due.sort(Comparator.comparing(one -> one.getValue().due()));
    due.forEach(
        one ->
            hands.put(one.getKey(), new Hand(one.getValue().began(), one.getValue().due(), true)));
    return due.stream().map(one -> programme.clock(one.getKey()).orElseThrow()).toList();
  }

  private static Hand hand(ClockRule rule, Instant began, Hand before, Reckoning days) {
    Instant due = Due.of(rule.length(), began, days);
    boolean same = before != null && before.due().equals(due) && before.began().equals(began);
    boolean rang = before != null && before.rang() && (same || !due.isAfter(Instant.now()));
    return new Hand(began, due, rang);
  }

  private static Optional<Instant> began(
      ClockRule rule, CaseFile file, Answers known, Hand before) {
    return switch (rule.from()) {
      case ClockRule.ENTRY -> Optional.of(before == null ? file.since() : before.began());
      case ClockRule.HANDED_IN -> Optional.ofNullable(file.handedInAt());
      default ->
          Optional.of(known.text(rule.from()))
              .filter(day -> !day.isEmpty())
              .map(day -> LocalDate.parse(day).atStartOfDay(Time.BANGKOK).toInstant());
    };
  }
}
