package phuchuay.casework.show;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import phuchuay.casework.Answer;
import phuchuay.casework.Problem;
import phuchuay.casework.ProblemWords;
import phuchuay.casework.form.Lists;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.Field.Choice;
import phuchuay.casework.programme.FieldKind;
import phuchuay.platform.ThaiDates;
import phuchuay.platform.Time;

/** What people read of answers, problems and days. */
@Component
public class Sayings {

  private final MessageSource messages;
  private final ProblemWords problems;
  private final Lists lists;
  private final Clock clock;

  Sayings(MessageSource messages, ProblemWords problems, Lists lists, Clock clock) {
    this.messages = messages;
    this.problems = problems;
    this.lists = lists;
    this.clock = clock;
  }

  /** An answer as it stands in its box. */
  public String typed(@Nullable Answer answer) {
    return switch (answer) {
      case null -> "";
      case Answer.Text text -> text.value();
      case Answer.Personal personal -> personal.value().value();
      case Answer.Masked masked -> masked.shown();
      case Answer.Several several -> String.join("\n", several.values());
      case Answer.Parts parts -> parts.parts().getOrDefault("name", "");
      case Answer.Rows _ -> "";
    };
  }

  /** An answer as a summary says it: the names of what was chosen, days by the Thai calendar. */
  public String said(Field field, @Nullable Answer answer, Locale language) {
    return sayer(field, language).apply(answer);
  }

  /** Says one answer after the other; a list that they choose from is fetched once. */
  public Function<@Nullable Answer, String> sayer(Field field, Locale language) {
    List<Choice> choices =
        switch (field.kind()) {
          case CHOICE, MANY -> lists.of(field);
          case PLACE -> lists.named(Lists.PROVINCES);
          default -> List.of();
        };
    return answer ->
        switch (answer) {
          case null -> "";
          case Answer.Text(String value) -> word(field, value, choices, language);
          case Answer.Several(var values) ->
              values.stream()
                  .map(value -> word(field, value, choices, language))
                  .collect(Collectors.joining("\n"));
          case Answer.Parts parts when field.kind() == FieldKind.PLACE ->
              place(parts.parts(), choices, language);
          case Answer.Rows rows -> message("casework.rows", language, rows.rows().size());
          default -> typed(answer);
        };
  }

  private String word(Field field, String value, List<Choice> choices, Locale language) {
    return switch (field.kind()) {
      case CHOICE, MANY -> chosen(choices, value, language).orElse(value);
      case YES_NO -> value.isEmpty() ? "" : message("casework." + value, language);
      case DATE -> day(value);
      default -> value;
    };
  }

  private static Optional<String> chosen(
      List<Choice> choices, @Nullable String id, Locale language) {
    return choices.stream()
        .filter(choice -> choice.id().equals(id))
        .findFirst()
        .map(choice -> choice.name().in(language));
  }

  private static String day(String value) {
    return value.matches("\\d{4}-\\d{2}-\\d{2}") ? ThaiDates.date(LocalDate.parse(value)) : value;
  }

  private static String place(Map<String, String> parts, List<Choice> provinces, Locale language) {
    String province = chosen(provinces, parts.get("province"), language).orElse("");
    String point = parts.containsKey("lat") ? parts.get("lat") + ", " + parts.get("lon") : "";
    return Stream.of(
            parts.get("detail"), parts.get("subdistrict"), parts.get("district"), province, point)
        .filter(Objects::nonNull)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** What is wrong; in a table also where. */
  public String problem(Problem problem, Field field, Locale language) {
    String words = problems.of(problem, language);
    String[] path = problem.field().split("\\.");
    return path.length == 3
        ? message(
            "casework.problem-in-row",
            language,
            number(path[1]),
            column(path, field, language),
            words)
        : words;
  }

  /** The same, told by the line of the file that the row came from. */
  public String problemInLine(Problem problem, Field field, int line, Locale language) {
    String[] path = problem.field().split("\\.");
    String words = problems.of(problem, language);
    return message(
        "casework.problem-in-line", language, line, column(path, field, language), words);
  }

  private static int number(String row) {
    return Integer.parseInt(row);
  }

  private static String column(String[] path, Field field, Locale language) {
    return field.column(path[2]).name().in(language);
  }

  public String message(String key, Locale language, Object... fills) {
    return messages.getMessage(key, fills, language);
  }

  /** A moment: "15 ม.ค. 2570 10.30 น.". */
  public static String moment(Instant at) {
    return ThaiDates.date(at) + " " + ThaiDates.time(at);
  }

  /** The time of day. */
  public String now() {
    return ThaiDates.time(clock.instant());
  }

  /** A day that is due, with how far off it is. */
  public String due(Instant at) {
    return ThaiDates.dateFrom(day(clock.instant()), day(at));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, Time.BANGKOK);
  }
}
