package phuchuay.local.line.faults;

import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;

/**
 * One way in which LINE is made to fail.
 *
 * @param accepted whether LINE does what was asked all the same, and only the answer is spoilt
 * @param probability from 0, never, to 1, every time
 * @param path what the path of a call, or the type of an event, must contain; empty is all
 * @param times how often it happens, 0 until it is switched off
 * @param millis how long, for whatever takes time
 */
public record Fault(
    Kind kind, boolean accepted, double probability, String path, int times, long millis) {

  private static final long LONGEST = 120_000;

  public Fault {
    if (probability < 0 || probability > 1 || times < 0 || millis < 0 || millis > LONGEST) {
      throw new IllegalArgumentException("probability 0..1, times 0.., millis 0.." + LONGEST);
    }
  }

  /** Reads one as scripts write it; only the kind must be said. */
  public static Fault read(JsonNode json) {
    Kind kind = Kind.valueOf(json.path("kind").asString("").toUpperCase(Locale.ROOT));
    return new Fault(
        kind,
        json.path("accepted").asBoolean(kind == Kind.CUT),
        json.path("probability").asDouble(1),
        json.path("path").asString(""),
        json.path("times").asInt(0),
        json.path("millis").asLong(usual(kind)));
  }

  /** How a row of the log names it. */
  public String mark() {
    return accepted && kind != Kind.CUT ? kind + "_ACCEPTED" : kind.name();
  }

  boolean meets(boolean webhook, String where) {
    return kind.webhook() == webhook
        && where.contains(path)
        && (probability >= 1 || ThreadLocalRandom.current().nextDouble() < probability);
  }

  private static long usual(Kind kind) {
    return switch (kind) {
      case SLOW, LATE, SHUFFLE -> 3_000;
      case TIMEOUT -> 15_000;
      case BUNDLE -> 1_000;
      default -> 0;
    };
  }
}
