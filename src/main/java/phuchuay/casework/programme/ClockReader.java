package phuchuay.casework.programme;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import phuchuay.casework.programme.ClockRule.Length;

/** Reads one clock. */
final class ClockReader {

  private ClockReader() {}

  static ClockRule read(Entry at) {
    at.only(
        "id", "name", "in", "from", "when", "after", "at", "lead", "starts", "then", "tell", "chat",
        "mail");
    MoveReader.required(at, "in");
    MoveReader.required(at, "from");
    MoveReader.required(at, "then");
    return new ClockRule(
        FieldReader.id(at),
        at.label("name"),
        Set.copyOf(new HashSet<>(at.words("in"))),
        at.text("from", ""),
        FieldReader.condition(at, "when"),
        length(at),
        then(at, "propose"),
        then(at, "move"),
        MoveReader.notice(at));
  }

  private static Length length(Entry at) {
    if (Stream.of("after", "at").filter(at::has).count() != 1) {
      at.mistake("a clock says how long, \"after\" or \"at\"");
    }
    String starts = at.text("starts", "next-day");
    if (!Set.of("same-day", "next-day").contains(starts)) {
      at.at("starts").orElseThrow().mistake("\"starts\" says same-day or next-day");
    }
    return new Length(
        at.text("after", at.text("at", "1d")),
        at.textOrNone("lead"),
        false,
        starts.equals("same-day"),
        at.has("after"));
  }

  /** {@code then: warn}, or {@code then: {propose: <move>}}, or {@code then: {move: <move>}}. */
  private static @Nullable String then(Entry at, String what) {
    Optional<Entry> then = at.at("then");
    if (then.isEmpty()) {
      return null;
    }
    if (then.get().entries().isEmpty()) {
      if (what.equals("move") && !then.get().text().equals("warn")) {
        then.get().mistake("\"then\" says warn, {propose: a move} or {move: a move}");
      }
      return null;
    }
    then.get().only("propose", "move");
    return then.get().textOrNone(what);
  }
}
