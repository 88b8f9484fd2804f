package phuchuay.casework.show;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.casework.Answer;
import phuchuay.casework.Problem;
import phuchuay.casework.form.Forms;
import phuchuay.casework.form.Lists;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.Field.Choice;
import phuchuay.casework.programme.FieldKind;

/** Tables as they are shown to be filled in: fifty rows a page. */
@Component
public class Tables {

  public static final int PAGE = 50;

  private final Lists lists;
  private final Sayings sayings;

  Tables(Lists lists, Sayings sayings) {
    this.lists = lists;
    this.sayings = sayings;
  }

  /** Null when the field is no table. */
  @Nullable Sheet sheet(Field field, Boxes.Drawn drawn) {
    if (field.kind() != FieldKind.TABLE) {
      return null;
    }
    List<Map<String, Answer>> rows = drawn.answers().rows(field.id());
    Boxes.Rows shown = drawn.rows();
    int from = Math.min(shown.page(), Math.max(0, rows.size() - 1) / PAGE) * PAGE;
    int to = Math.min(rows.size(), from + PAGE);
    boolean last = to == rows.size();
    return new Sheet(
        field.columns().stream().map(column -> column(column, drawn.language())).toList(),
        IntStream.range(from, to).mapToObj(at -> row(field, rows, at)).toList(),
        wrong(field, drawn.problems()),
        from,
        rows.size(),
        last ? shown.blank() : 0,
        Forms.mostRows(field),
        PAGE);
  }

  private static Set<String> wrong(Field table, List<Problem> problems) {
    String within = table.id() + ".";
    return problems.stream()
        .map(Problem::field)
        .filter(field -> field.startsWith(within))
        .map(field -> field.substring(within.length()))
        .collect(Collectors.toSet());
  }

  private Sheet.Column column(Field column, Locale language) {
    List<Box.Option> options =
        switch (column.kind()) {
          case CHOICE -> column.orTyped() ? List.of() : options(lists.of(column), language);
          case YES_NO ->
              List.of(
                  new Box.Option("yes", sayings.message("casework.yes", language)),
                  new Box.Option("no", sayings.message("casework.no", language)));
          default -> List.of();
        };
    return new Sheet.Column(
        column.id(),
        column.name().in(language),
        column.required(),
        Keyboard.of(column.kind().word()),
        options);
  }

  private Sheet.Row row(Field table, List<Map<String, Answer>> rows, int at) {
    Map<String, Answer> row = rows.get(at);
    return new Sheet.Row(
        at + 1,
        table.columns().stream().map(column -> sayings.typed(row.get(column.id()))).toList());
  }

  static List<Box.Option> options(List<Choice> choices, Locale language) {
    return choices.stream()
        .map(choice -> new Box.Option(choice.id(), choice.name().in(language)))
        .toList();
  }
}
