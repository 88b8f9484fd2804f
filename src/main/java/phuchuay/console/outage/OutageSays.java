package phuchuay.console.outage;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.chat.Say;
import phuchuay.chat.SystemNames;
import phuchuay.platform.ThaiDates;

/**
 * How the state of systems is said in chat: what officers said, when, and nothing that they did
 * not.
 */
@Component
class OutageSays {

  private final Clock clock;

  OutageSays(Clock clock) {
    this.clock = clock;
  }

  /** One system, with the way to its officers. */
  Say one(String system, @Nullable Outage last) {
    return Say.of("console/service", fills(system, last));
  }

  /** All five in one card. */
  Say all(Map<String, Outage> latest) {
    List<Map<String, String>> lines =
        SystemNames.ALL.stream().map(system -> line(system, latest.get(system))).toList();
    return Say.of(
        "console/service-all",
        Map.of("systems", lines, "bad", lines.stream().filter(l -> bad(l)).count()));
  }

  private static boolean bad(Map<String, String> line) {
    return Objects.requireNonNull(line.get("state")).matches("DOWN|LATE");
  }

  private Map<String, Object> fills(String system, @Nullable Outage last) {
    return Map.copyOf(line(system, last));
  }

  private Map<String, String> line(String system, @Nullable Outage last) {
    return Map.of(
        "system", system,
        "state", state(last),
        "words", last == null ? "" : last.words(),
        "since", last == null ? "" : moment(last.since()),
        "expected", last == null || last.expected() == null ? "" : moment(last.expected()),
        "said", last == null ? "" : moment(last.ended() == null ? last.saidAt() : last.ended()));
  }

  /** DOWN; LATE: the expected end is over; BACK: it is over; QUIET: nothing was ever said. */
  private String state(@Nullable Outage last) {
    if (last == null) {
      return "QUIET";
    }
    if (!last.lasts()) {
      return "BACK";
    }
    Instant expected = last.expected();
    return expected != null && expected.isBefore(clock.instant()) ? "LATE" : "DOWN";
  }

  static String moment(Instant at) {
    return ThaiDates.date(at) + " " + ThaiDates.time(at);
  }
}
