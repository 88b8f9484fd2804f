package phuchuay.casework.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import phuchuay.casework.Answer;
import phuchuay.casework.Answers;
import phuchuay.casework.form.Forms;
import phuchuay.casework.page.Answering;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.FieldKind;
import phuchuay.casework.programme.Form;

/** What was handed in, step by step, as officers read it: tables in full. */
@Component
class HandedIn {

  private static final Locale THAI = Locale.of("th");

  private final Answering answering;

  HandedIn(Answering answering) {
    this.answering = answering;
  }

  /** A step with its answers. */
  record Part(String name, List<Said> said) {}

  /**
   * An answer.
   *
   * @param columns of a table; none where it is no table
   * @param personal whether it is masked until somebody opens it
   */
  record Said(
      String name,
      List<String> lines,
      List<String> columns,
      List<List<String>> rows,
      boolean personal) {}

  List<Part> of(Form form, Answers answers) {
    Set<String> asked = Forms.asked(form, answers);
    return form.steps().stream()
        .map(step -> new Part(step.name().th(), said(step.fields(), asked, answers)))
        .filter(part -> !part.said().isEmpty())
        .toList();
  }

  private List<Said> said(List<Field> fields, Set<String> asked, Answers answers) {
    return fields.stream()
        .filter(field -> asked.contains(field.id()) && field.kind() != FieldKind.FILES)
        .map(field -> said(field, answers))
        .toList();
  }

  private Said said(Field field, Answers answers) {
    List<Map<String, Answer>> rows = answers.rows(field.id());
    boolean table = field.kind() == FieldKind.TABLE;
    return new Said(
        field.name().th(),
        table ? List.of() : answering.said(field, answers.of(field.id()), THAI).lines().toList(),
        field.columns().stream().map(column -> column.name().th()).toList(),
        rows.stream().map(row -> cells(field, row)).toList(),
        personal(field) || field.columns().stream().anyMatch(HandedIn::personal));
  }

  private List<String> cells(Field table, Map<String, Answer> row) {
    return table.columns().stream()
        .map(column -> answering.said(column, row.get(column.id()), THAI))
        .toList();
  }

  private static boolean personal(Field field) {
    return field.secret() || field.kind().personal();
  }
}
