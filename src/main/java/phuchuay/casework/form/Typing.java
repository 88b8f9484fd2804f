package phuchuay.casework.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import phuchuay.casework.Answer;
import phuchuay.casework.Answers;
import phuchuay.casework.Problem;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.FieldKind;

/**
 * Answers while they are being typed: kept as they are, right or wrong, in the shape of their
 * field; what is personal is sealed already.
 */
public final class Typing {

  private static final int LONGEST = 20_000;
  private static final int MOST_PIECES = 1000;
  private static final int MOST_ROWS = 20_000;

  private final Map<String, Answer> kept = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private Typing() {}

  /** Only these fields; whatever else was sent is not looked at. */
  public static Typing of(List<Field> fields, Answers typed) {
    Typing typing = new Typing();
    for (Field field : fields) {
      Optional.ofNullable(typed.of(field.id())).ifPresent(answer -> typing.keep(field, answer));
    }
    return typing;
  }

  public Answers kept() {
    return new Answers(kept);
  }

  /** What is too much to keep. */
  public List<Problem> problems() {
    return problems;
  }

  private void keep(Field field, Answer typed) {
    switch (field.kind()) {
      case FILES -> {}
      case TABLE -> table(field, typed);
      case MANY, URL_LIST, HOST_LIST -> several(field, typed);
      case AGENCY, PLACE -> parts(field, typed);
      default -> one(field, Plain.text(typed));
    }
  }

  private void one(Field field, String typed) {
    if (typed.length() > LONGEST) {
      problems.add(new Problem(field.id(), "too-long", LONGEST));
    } else {
      kept.put(field.id(), cell(field, typed));
    }
  }

  private static Answer cell(Field field, String typed) {
    String text = Plain.lines(typed);
    return field.secret() && !text.isEmpty()
        ? Plain.personal(text, numbered(field.kind()))
        : new Answer.Text(text);
  }

  /** Of an e-mail address nothing is shown, of a number its last digits. */
  private static boolean numbered(FieldKind kind) {
    return kind == FieldKind.PHONE || kind == FieldKind.ID_NUMBER;
  }

  private void several(Field field, Answer typed) {
    List<String> pieces = Plain.pieces(typed);
    if (pieces.size() > MOST_PIECES || pieces.stream().anyMatch(one -> one.length() > LONGEST)) {
      problems.add(new Problem(field.id(), "many", MOST_PIECES));
    } else {
      kept.put(field.id(), new Answer.Several(pieces));
    }
  }

  private void parts(Field field, Answer typed) {
    Map<String, String> parts =
        typed instanceof Answer.Parts given ? given.parts() : Map.of("name", Plain.text(typed));
    kept.put(
        field.id(),
        new Answer.Parts(
            parts.entrySet().stream()
                .filter(part -> part.getValue().length() <= LONGEST)
                .collect(
                    Collectors.toMap(Map.Entry::getKey, part -> Plain.line(part.getValue())))));
  }

  private void table(Field field, Answer typed) {
    List<Map<String, Answer>> rows = typed instanceof Answer.Rows given ? given.rows() : List.of();
    if (rows.size() > MOST_ROWS) {
      problems.add(new Problem(field.id(), "rows-many", MOST_ROWS));
      return;
    }
    kept.put(field.id(), new Answer.Rows(rows.stream().map(row -> row(field, row)).toList()));
  }

  private Map<String, Answer> row(Field table, Map<String, Answer> typed) {
    Map<String, Answer> row = new HashMap<>();
    for (Field column : table.columns()) {
      Answer cell = typed.get(column.id());
      String text = cell == null ? "" : Plain.text(cell);
      if (text.length() > LONGEST) {
        problems.add(new Problem(table.id(), "too-long", LONGEST));
      } else if (!text.isBlank()) {
        row.put(column.id(), cell(column, text));
      }
    }
    return row;
  }
}
