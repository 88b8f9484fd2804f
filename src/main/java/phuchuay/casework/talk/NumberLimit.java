package phuchuay.casework.talk;

import java.time.Duration;
import org.springframework.stereotype.Component;
import phuchuay.platform.Attempts;
import phuchuay.platform.Limit;
import phuchuay.platform.Taken;

/**
 * How often numbers may be tried in chat that are none of the person's own; closed when in doubt.
 */
@Component
class NumberLimit {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final int A_PERSON = 10;
  private static final int ALL = 1_000;
  private static final String BY_PERSON = "case-number";
  private static final String BY_ALL = "case-number-all";

  private final Attempts attempts;

  NumberLimit(Attempts attempts) {
    this.attempts = attempts;
  }

  Taken take(String lineId) {
    return attempts.take(
        new Limit(BY_PERSON, lineId, A_PERSON, HOUR), new Limit(BY_ALL, "all", ALL, HOUR));
  }

  /** There is such a case: this was no guess. */
  void right(String lineId) {
    attempts.giveBack(BY_PERSON, lineId);
    attempts.giveBack(BY_ALL, "all");
  }
}
