package phuchuay.casework.programme;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import phuchuay.casework.programme.ClockRule.Length;
import phuchuay.platform.days.Span;
import phuchuay.platform.days.Span.Unit;
import phuchuay.platform.days.StartRule;
import phuchuay.platform.days.UnreadableSpan;

/** Reads one clock. */
final class ClockReader {

  private static final Span DAY = new Span(1, Unit.DAYS);
  private static final Set<Unit> SPANS = EnumSet.allOf(Unit.class);
  private static final Set<Unit> LEADS = Set.of(Unit.HOURS, Unit.DAYS);

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
    return new Length(
        span(at, at.has("at") ? "at" : "after", SPANS).orElse(DAY),
        span(at, "lead", LEADS).orElse(null),
        starts(at),
        at.has("after"));
  }

  private static Optional<Span> span(Entry at, String key, Set<Unit> units) {
    Optional<Entry> written = at.at(key);
    try {
      Optional<Span> span = written.map(entry -> Span.parse(entry.text()));
      span.filter(read -> !units.contains(read.unit()))
          .ifPresent(_ -> written.get().mistake("\"" + key + "\" is in hours or days"));
      return span;
    } catch (UnreadableSpan wrong) {
      written.get().mistake(String.valueOf(wrong.getMessage()));
      return Optional.empty();
    }
  }

  private static StartRule starts(Entry at) {
    return switch (at.text("starts", "next-day")) {
      case "same-day" -> StartRule.SAME_DAY;
      case "next-day" -> StartRule.NEXT_DAY;
      default -> {
        at.at("starts").orElseThrow().mistake("\"starts\" says same-day or next-day");
        yield StartRule.NEXT_DAY;
      }
    };
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
