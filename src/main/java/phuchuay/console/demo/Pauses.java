package phuchuay.console.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import phuchuay.chat.DemoConversations;
import phuchuay.chat.care.Care;
import phuchuay.chat.care.Sla;
import phuchuay.platform.Demo;

/** Lets time go by in a chat of the demo: what stands in it until now is set back as a whole. */
@Demo
@Component
class Pauses {

  private static final String LATE = "late";
  private static final Duration STEP = Duration.ofMinutes(15);
  private static final Duration MOST = Duration.ofDays(14);

  private final DemoConversations conversations;
  private final Sla sla;
  private final Turn turn;
  private final Clock clock;

  Pauses(DemoConversations conversations, Sla sla, Turn turn, Clock clock) {
    this.conversations = conversations;
    this.sla = sla;
    this.turn = turn;
    this.clock = clock;
  }

  /** Nothing happens if so much has gone by. */
  void pass(Deed pause, Care care, SoFar soFar) {
    Duration missing =
        pause.words().equals(LATE)
            ? untilLate(care)
            : minutes(pause).minus(Duration.between(soFar.last(), clock.instant()));
    if (missing.isPositive()) {
      turn.alone(
          () -> {
            conversations.setBack(care.lineId(), missing);
            return true;
          });
    }
  }

  private static Duration minutes(Deed pause) {
    return Duration.ofMinutes(Long.parseLong(pause.words()));
  }

  /** In working hours it takes less to be late than at night. */
  private Duration untilLate(Care care) {
    Instant now = clock.instant();
    Duration back = Duration.ZERO;
    while (care.open()
        && sla.answerBy(care.about().system(), care.queuedAt().minus(back)).isAfter(now)
        && back.compareTo(MOST) < 0) {
      back = back.plus(STEP);
    }
    return back;
  }
}
