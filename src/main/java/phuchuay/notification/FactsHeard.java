package phuchuay.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import phuchuay.casework.CaseMoved;
import phuchuay.casework.ClockRang;
import phuchuay.notification.NoticeRule.Told;

/** Writes down what is to be told of a fact, and to whom; heard twice it is written once. */
@Component
class FactsHeard {

  private static final Logger log = LoggerFactory.getLogger(FactsHeard.class);

  /** Who does something while nobody is awake. */
  private static final Set<String> MACHINES = Set.of("house", "clock");

  private final NoticeRules rules;
  private final FactRows rows;
  private final Daytime daytime;
  private final Clock clock;

  FactsHeard(NoticeRules rules, FactRows rows, NotificationSettings settings, Clock clock) {
    this.rules = rules;
    this.rows = rows;
    this.daytime = new Daytime(settings.from(), settings.to());
    this.clock = clock;
  }

  /** What only staff may know is told to officers alone. */
  @ApplicationModuleListener
  void on(CaseMoved moved) {
    Instant now = clock.instant();
    Instant tellAt = MACHINES.contains(moved.byKind()) ? daytime.next(now) : now;
    add(moved.tell(), (number, who) -> Waiting.of(moved, number, who), moved.staffOnly(), tellAt);
  }

  @ApplicationModuleListener
  void on(ClockRang rang) {
    Instant tellAt = daytime.next(clock.instant());
    add(rang.tell(), (number, who) -> Waiting.of(rang, number, who), false, tellAt);
  }

  private void add(
      List<String> numbers,
      BiFunction<String, String, Waiting> waiting,
      boolean staffOnly,
      Instant tellAt) {
    for (String number : numbers) {
      List<Told> to = rules.of(number).map(NoticeRule::to).orElse(List.of());
      if (to.isEmpty()) {
        log.warn("nobody is told {}: notices.yml does not know it", number);
      }
      to.stream()
          .filter(told -> told.officers() || !staffOnly)
          .forEach(told -> rows.add(waiting.apply(number, told.who()), tellAt));
    }
  }
}
