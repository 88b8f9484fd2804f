package phuchuay.console.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import phuchuay.casework.Answer;
import phuchuay.casework.Answers;
import phuchuay.platform.Demo;
import phuchuay.platform.Time;

/** What the cast answers, made from what stands in {@code demo/cases.yml}. */
@Demo
@Component
class DemoAnswers {

  private static final Pattern AGO = Pattern.compile("today-(\\d+)");
  private static final String AGENCY = "agency";

  private final Clock clock;

  DemoAnswers(Clock clock) {
    this.clock = clock;
  }

  Answers of(Map<String, Object> typed, Players players) {
    return new Answers(values(typed, value -> answer(value, players)));
  }

  private Answer answer(Object value, Players players) {
    return switch (value) {
      case List<?> rows when rows.getFirst() instanceof Map ->
          new Answer.Rows(rows.stream().map(row -> row((Map<?, ?>) row, players)).toList());
      case List<?> several -> new Answer.Several(several.stream().map(String::valueOf).toList());
      case Map<?, ?> named when named.get(AGENCY) instanceof String name ->
          new Answer.Parts(Map.of("id", players.agency(name).toString()));
      case Map<?, ?> parts -> new Answer.Parts(values(parts, String::valueOf));
      default -> new Answer.Text(text(value.toString()));
    };
  }

  private Map<String, Answer> row(Map<?, ?> cells, Players players) {
    return values(cells, cell -> answer(cell, players));
  }

  private String text(String typed) {
    Matcher ago = AGO.matcher(typed);
    return ago.matches()
        ? LocalDate.now(clock.withZone(Time.BANGKOK))
            .minusDays(Long.parseLong(ago.group(1)))
            .toString()
        : typed;
  }

  private static <T> Map<String, T> values(Map<?, ?> all, Function<Object, T> made) {
    Map<String, T> values = new HashMap<>();
    all.forEach((key, value) -> values.put(String.valueOf(key), made.apply(value)));
    return values;
  }
}
