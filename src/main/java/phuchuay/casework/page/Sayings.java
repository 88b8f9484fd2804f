package phuchuay.casework.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import phuchuay.casework.Answer;
import phuchuay.casework.CaseDocument;
import phuchuay.casework.Problem;
import phuchuay.casework.form.Lists;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.FieldKind;
import phuchuay.files.FileKind;
import phuchuay.platform.ThaiDates;
import phuchuay.platform.Time;

/** What people read of answers, problems, files and days. */
@Component
class Sayings {

  private static final long MEGA = 1024 * 1024;
  private static final long KILO = 1024;

  private final MessageSource messages;
  private final Lists lists;
  private final Clock clock;

  Sayings(MessageSource messages, Lists lists, Clock clock) {
    this.messages = messages;
    this.lists = lists;
    this.clock = clock;
  }

  /** An answer as it stands in its box. */
  String typed(@Nullable Answer answer) {
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
  String said(Field field, @Nullable Answer answer, Locale language) {
    return switch (answer) {
      case null -> "";
      case Answer.Text(String value) -> word(field, value, language);
      case Answer.Several(var values) ->
          values.stream()
              .map(value -> word(field, value, language))
              .collect(Collectors.joining("\n"));
      case Answer.Parts parts when field.kind() == FieldKind.PLACE -> place(parts, language);
      case Answer.Rows rows ->
          messages.getMessage("casework.rows", new Object[] {rows.rows().size()}, language);
      default -> typed(answer);
    };
  }

  private String word(Field field, String value, Locale language) {
    return switch (field.kind()) {
      case CHOICE, MANY ->
          lists.of(field).stream()
              .filter(choice -> choice.id().equals(value))
              .findFirst()
              .map(choice -> choice.name().in(language))
              .orElse(value);
      case YES_NO -> value.isEmpty() ? "" : message("casework." + value, language);
      case DATE -> day(value);
      default -> value;
    };
  }

  private static String day(String value) {
    return value.matches("\\d{4}-\\d{2}-\\d{2}") ? ThaiDates.date(LocalDate.parse(value)) : value;
  }

  private String place(Answer.Parts place, Locale language) {
    String province =
        lists.named(Lists.PROVINCES).stream()
            .filter(choice -> choice.id().equals(place.parts().get("province")))
            .findFirst()
            .map(choice -> choice.name().in(language))
            .orElse("");
    String point =
        place.parts().containsKey("lat")
            ? place.parts().get("lat") + ", " + place.parts().get("lon")
            : "";
    return java.util.stream.Stream.of(
            place.parts().get("detail"),
            place.parts().get("subdistrict"),
            place.parts().get("district"),
            province,
            point)
        .filter(Objects::nonNull)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** What is wrong; in a table also where. */
  String problem(Problem problem, Field field, Locale language) {
    String words = messages.getMessage(problem.message(), problem.fills().toArray(), language);
    String[] path = problem.field().split("\\.");
    if (path.length < 3 || !path[1].matches("\\d+")) {
      return words;
    }
    String column =
        field.columns().stream()
            .filter(one -> one.id().equals(path[2]))
            .findFirst()
            .map(one -> one.name().in(language))
            .orElse(path[2]);
    Object[] where = {Integer.parseInt(path[1]) + 1, column, words};
    return messages.getMessage("casework.problem-in-row", where, language);
  }

  String message(String key, Locale language) {
    return messages.getMessage(key, null, language);
  }

  /** A moment: "15 ม.ค. 2570 10.30 น.". */
  static String moment(Instant at) {
    return ThaiDates.date(at) + " " + ThaiDates.time(at);
  }

  /** The time of day. */
  String now() {
    return ThaiDates.time(clock.instant());
  }

  /** A day that is due, with how far off it is. */
  @Nullable String due(@Nullable Instant at) {
    return at == null
        ? null
        : ThaiDates.dateFrom(
            LocalDate.ofInstant(clock.instant(), Time.BANGKOK),
            LocalDate.ofInstant(at, Time.BANGKOK));
  }

  static Box.Paper paper(CaseDocument document, boolean removable) {
    String name =
        Objects.requireNonNullElse(document.file().name(), document.file().kind().ending());
    return new Box.Paper(
        document.document().toString(),
        document.version(),
        name,
        bytes(document.file().bytes()),
        removable && document.version() == 1);
  }

  static String bytes(long bytes) {
    return bytes >= MEGA
        ? "%.1f MB".formatted((double) bytes / MEGA).replace(".0 ", " ")
        : Math.max(1, bytes / KILO) + " KB";
  }

  static String endings(Collection<FileKind> kinds) {
    return kinds.stream().map(kind -> "." + kind.ending()).collect(Collectors.joining(","));
  }

  static String kinds(Collection<FileKind> kinds) {
    return kinds.stream()
        .map(kind -> kind.ending().toUpperCase(Locale.ROOT))
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
