package phuchuay.casework.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import phuchuay.casework.diagram.StateDiagram;
import phuchuay.casework.programme.ClockRule;
import phuchuay.casework.programme.Move;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.programme.State;
import phuchuay.platform.days.Span;

/** Programmes as pages show them: drawn, and told in lists for whoever cannot see the drawing. */
@Component
class Diagrams {

  private static final Locale THAI = Locale.of("th");

  private final Map<String, StateDiagram> drawn = new ConcurrentHashMap<>();
  private final MessageSource messages;
  private final Names names;

  Diagrams(MessageSource messages, Names names) {
    this.messages = messages;
    this.names = names;
  }

  /** A state; whose turn it is there, or how the case rests. */
  record Stop(String id, String name, String tone, String turn, boolean now, boolean passed) {}

  /** A move with its number in the drawing. */
  record Step(int number, String name, String from, @Nullable String to, String by) {}

  /** A clock. */
  record Timer(String name, String in, String length) {}

  /** All that is shown of a programme. */
  record Shown(
      String type,
      String name,
      String svg,
      List<Stop> stops,
      List<Step> steps,
      List<Timer> timers) {}

  Shown of(Programme programme, @Nullable String now, Set<String> passed) {
    String title = word("review.diagram", programme.name().th());
    return new Shown(
        programme.type(),
        programme.name().th(),
        drawn
            .computeIfAbsent(programme.version(), _ -> draw(programme))
            .svg(title, "", now, passed),
        programme.states().values().stream()
            .map(state -> stop(programme, state, now, passed))
            .toList(),
        IntStream.range(0, programme.moves().size())
            .mapToObj(i -> step(programme, i + 1, programme.moves().get(i)))
            .toList(),
        programme.clocks().stream().map(clock -> timer(programme, clock)).toList());
  }

  private StateDiagram draw(Programme programme) {
    return StateDiagram.of(programme, THAI, messages.getMessage("review.many", null, THAI));
  }

  private Stop stop(Programme programme, State state, @Nullable String now, Set<String> passed) {
    String turn =
        state.actor() == null
            ? word(state.end() ? "review.end" : "review.rests")
            : names.actor(programme, state.actor());
    return new Stop(
        state.id(),
        state.label().th(),
        state.tone().name(),
        turn,
        state.id().equals(now),
        passed.contains(state.id()));
  }

  private Step step(Programme programme, int number, Move move) {
    return new Step(
        number,
        move.name().th(),
        labels(programme, move.from()),
        move.to() == null ? null : programme.state(move.to()).label().th(),
        move.by().stream()
            .map(actor -> names.actor(programme, actor))
            .sorted()
            .collect(Collectors.joining(", ")));
  }

  private Timer timer(Programme programme, ClockRule clock) {
    Span span = clock.length().span();
    String length =
        word("review.span." + span.unit().name().toLowerCase(Locale.ROOT), span.amount());
    return new Timer(clock.name().th(), labels(programme, clock.in()), length);
  }

  private static String labels(Programme programme, Set<String> ids) {
    return programme.states().values().stream()
        .filter(state -> ids.contains(state.id()))
        .map(state -> state.label().th())
        .collect(Collectors.joining(" · "));
  }

  private String word(String key, Object... fills) {
    return messages.getMessage(key, fills, THAI);
  }
}
