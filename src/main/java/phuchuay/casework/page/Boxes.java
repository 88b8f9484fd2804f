package phuchuay.casework.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.casework.Answer;
import phuchuay.casework.Answers;
import phuchuay.casework.CaseDocument;
import phuchuay.casework.Label;
import phuchuay.casework.Problem;
import phuchuay.casework.form.Lists;
import phuchuay.casework.programme.Field;
import phuchuay.directory.Agencies;
import phuchuay.directory.Found;

/** Draws fields: what was answered, what may be chosen, what is wrong. */
@Component
class Boxes {

  private static final int ROWS_SHOWN = 30;
  private static final int AGENCIES_SHOWN = 6;

  private final Lists lists;
  private final Agencies agencies;
  private final Sayings sayings;

  Boxes(Lists lists, Agencies agencies, Sayings sayings) {
    this.lists = lists;
    this.agencies = agencies;
    this.sayings = sayings;
  }

  /** What the fields of a page are drawn from. */
  record Drawn(
      Answers answers,
      Set<String> asked,
      List<CaseDocument> documents,
      List<Problem> problems,
      boolean removable,
      Locale language) {}

  List<Box> of(List<Field> fields, Drawn drawn) {
    return fields.stream().map(field -> box(field, drawn)).toList();
  }

  private Box box(Field field, Drawn drawn) {
    Answer answer = drawn.answers().of(field.id());
    Locale language = drawn.language();
    List<Map<String, Answer>> rows = drawn.answers().rows(field.id());
    return new Box(
        field.id(),
        field.kind().word(),
        field.name().in(language),
        in(field.help(), language),
        field.example(),
        field.required() || field.requiredWhen() != null,
        drawn.asked().contains(field.id()),
        sayings.typed(answer),
        drawn.answers().several(field.id()),
        answer instanceof Answer.Parts parts ? parts.parts() : Map.of(),
        options(field, answer, language),
        field.orTyped(),
        field.columns().stream()
            .map(column -> new Box.Option(column.id(), column.name().in(language)))
            .toList(),
        cells(field, rows),
        Math.max(0, rows.size() - ROWS_SHOWN),
        papers(field, drawn),
        takes(field),
        problem(field, drawn));
  }

  private List<Box.Option> options(Field field, @Nullable Answer answer, Locale language) {
    return switch (field.kind()) {
      case CHOICE, MANY ->
          lists.of(field).stream()
              .map(choice -> new Box.Option(choice.id(), choice.name().in(language)))
              .toList();
      case PLACE ->
          lists.named(Lists.PROVINCES).stream()
              .map(choice -> new Box.Option(choice.id(), choice.name().in(language)))
              .toList();
      case AGENCY -> meant(answer);
      default -> List.of();
    };
  }

  /** The agencies that a name may mean which was typed and is not found yet. */
  private List<Box.Option> meant(@Nullable Answer answer) {
    Map<String, String> parts = answer instanceof Answer.Parts some ? some.parts() : Map.of();
    String name = parts.getOrDefault("name", "");
    return name.isBlank() || parts.containsKey("id")
        ? List.of()
        : agencies.find(name, AGENCIES_SHOWN).stream()
            .map(found -> new Box.Option(found.agency().toString(), where(found)))
            .toList();
  }

  private static String where(Found found) {
    String district = found.district().isEmpty() ? "" : found.district() + " ";
    return found.name() + " · " + district + found.province().thai();
  }

  private List<List<String>> cells(Field table, List<Map<String, Answer>> rows) {
    List<List<String>> cells = new ArrayList<>();
    for (Map<String, Answer> row : rows.subList(0, Math.min(rows.size(), ROWS_SHOWN))) {
      cells.add(
          table.columns().stream().map(column -> sayings.typed(row.get(column.id()))).toList());
    }
    return cells;
  }

  private static List<Box.Paper> papers(Field field, Drawn drawn) {
    Map<java.util.UUID, CaseDocument> newest = new HashMap<>();
    List<java.util.UUID> order = new ArrayList<>();
    for (CaseDocument document : drawn.documents()) {
      if (document.field().equals(field.id())
          && newest.put(document.document(), document) == null) {
        order.add(document.document());
      }
    }
    return order.stream()
        .map(newest::get)
        .map(document -> Sayings.paper(document, drawn.removable()))
        .toList();
  }

  private static Box.Takes takes(Field field) {
    return new Box.Takes(
        Sayings.endings(field.accept()),
        Sayings.kinds(field.accept()),
        field.rules().each(),
        Sayings.bytes(field.rules().each()));
  }

  private @Nullable String problem(Field field, Drawn drawn) {
    return drawn.problems().stream()
        .filter(one -> one.field().equals(field.id()) || one.field().startsWith(field.id() + "."))
        .findFirst()
        .map(one -> sayings.problem(one, field, drawn.language()))
        .orElse(null);
  }

  private static @Nullable String in(@Nullable Label label, Locale language) {
    return label == null ? null : label.in(language);
  }
}
