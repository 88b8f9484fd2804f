package phuchuay.casework.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.casework.Answer;
import phuchuay.casework.Answers;
import phuchuay.casework.Problem;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.FieldKind;
import phuchuay.casework.programme.Form;
import phuchuay.casework.programme.Form.Step;

/** Checks forms: what must be there is there, and all that is there is right. */
@Component
public class Forms {

  /** Where the answer to the consent before the summary is kept. */
  public static final String CONSENT = "consent";

  private static final int USUAL_ROWS = 1000;

  private final Kinds kinds;

  Forms(Kinds kinds) {
    this.kinds = kinds;
  }

  /**
   * What came of it.
   *
   * @param read the answers as they are kept, without those to questions that are not asked
   */
  public record Checked(Answers read, List<Problem> problems) {

    public boolean right() {
      return problems.isEmpty();
    }
  }

  /** The whole form, before it is handed in. */
  public Checked check(Form form, Answers typed, Map<String, Integer> files) {
    Answers given = Asked.answers(form, typed);
    Check check = new Check(given, given, files);
    for (Step step : form.steps()) {
      if (step.shownWhen() == null || step.shownWhen().holds(given)) {
        step.fields().forEach(check::field);
      }
    }
    check.order(form.fields().toList());
    consent(form, typed, check);
    return check.done();
  }

  /** One step of it, when somebody goes on to the next; nothing is wrong where nobody asks. */
  public List<Problem> check(Form form, Step step, Answers typed, Map<String, Integer> files) {
    Answers given = Asked.answers(form, typed);
    if (step.shownWhen() != null && !step.shownWhen().holds(given)) {
      return List.of();
    }
    Check check = new Check(given, given, files);
    step.fields().forEach(check::field);
    check.order(step.fields());
    return check.done().problems();
  }

  /** What a move asks for; the other answers are there for conditions. */
  public Checked check(
      List<Field> fields, Answers typed, Answers others, Map<String, Integer> files) {
    Check check = new Check(typed, typed.over(others), files);
    fields.forEach(check::field);
    check.order(fields);
    return check.done();
  }

  /** One field while it is being typed. */
  public Optional<Problem> check(Field field, Answer typed) {
    return switch (field.kind()) {
      case TABLE, FILES -> Optional.empty();
      default ->
          kinds.reader().read(field, typed) instanceof Read.Wrong wrong
              ? Optional.of(new Problem(field.id(), wrong.key(), wrong.fills()))
              : Optional.empty();
    };
  }

  private static void consent(Form form, Answers typed, Check check) {
    if (form.consent() == null) {
      return;
    }
    boolean given = typed.text(CONSENT).equals("yes");
    if (form.consent().required() && !given) {
      check.problems.add(new Problem(CONSENT, CONSENT));
    }
    check.read.put(CONSENT, new Answer.Text(given ? "yes" : "no"));
  }

  /** The fields of a form that are asked for, given what was answered so far. */
  public static Set<String> asked(Form form, Answers typed) {
    return Asked.fields(form, Asked.answers(form, typed));
  }

  /** The most rows that a table takes. */
  public static long mostRows(Field table) {
    return table.rules().max() == null ? USUAL_ROWS : table.rules().max();
  }

  private final class Check {

    private final Answers typed;
    private final Answers known;
    private final Map<String, Integer> files;
    private final Kinds.Reader reader = kinds.reader();
    private final Map<String, Answer> read = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private Check(Answers typed, Answers known, Map<String, Integer> files) {
      this.typed = typed;
      this.known = known;
      this.files = files;
    }

    private Checked done() {
      return new Checked(new Answers(read), List.copyOf(problems));
    }

    private void field(Field field) {
      if (field.shownWhen() != null && !field.shownWhen().holds(known)) {
        return;
      }
      Answer answer = typed.of(field.id());
      if (field.kind() == FieldKind.FILES) {
        files(field, files.getOrDefault(field.id(), 0));
      } else if (answer == null || blank(answer)) {
        if (required(field)) {
          problems.add(new Problem(field.id(), "required"));
        }
      } else if (field.kind() == FieldKind.TABLE) {
        table(field, answer instanceof Answer.Rows rows ? rows.rows() : List.of());
      } else {
        read(field, answer).ifPresent(right -> read.put(field.id(), right));
      }
    }

    private boolean required(Field field) {
      return field.required() || field.requiredWhen() != null && field.requiredWhen().holds(known);
    }

    private Optional<Answer> read(Field field, Answer answer) {
      return switch (reader.read(field, answer)) {
        case Read.Right right -> Optional.of(right.answer());
        case Read.Wrong wrong -> {
          problems.add(new Problem(field.id(), wrong.key(), wrong.fills()));
          yield Optional.empty();
        }
      };
    }

    private void files(Field field, int count) {
      long least = field.rules().min() == null ? 1 : field.rules().min();
      if (count == 0 && !required(field)) {
        return;
      }
      if (count < least) {
        problems.add(new Problem(field.id(), count == 0 ? "file" : "files-few", least));
      } else if (field.rules().max() != null && count > field.rules().max()) {
        problems.add(new Problem(field.id(), "files-many", field.rules().max()));
      }
    }

    private void table(Field field, List<Map<String, Answer>> rows) {
      List<Map<String, Answer>> filled = rows.stream().filter(row -> !blank(row)).toList();
      long most = mostRows(field);
      long least = field.rules().min() == null ? (required(field) ? 1 : 0) : field.rules().min();
      if (filled.size() < least) {
        problems.add(new Problem(field.id(), "rows-few", least));
      }
      if (filled.size() > most) {
        problems.add(new Problem(field.id(), "rows-many", most));
        return;
      }
      List<Map<String, Answer>> right = new ArrayList<>(filled.size());
      for (int i = 0; i < rows.size(); i++) {
        if (!blank(rows.get(i))) {
          right.add(row(field, rows.get(i), i + 1));
        }
      }
      read.put(field.id(), new Answer.Rows(right));
    }

    private Map<String, Answer> row(Field table, Map<String, Answer> row, int number) {
      Map<String, Answer> right = new HashMap<>();
      for (Field column : table.columns()) {
        Answer cell = row.get(column.id());
        if (cell == null || blank(cell)) {
          if (column.required()) {
            problems.add(cellProblem(table, number, new Problem(column.id(), "required")));
          }
          continue;
        }
        switch (reader.read(column, cell)) {
          case Read.Right read -> right.put(column.id(), read.answer());
          case Read.Wrong wrong ->
              problems.add(
                  cellProblem(table, number, new Problem(column.id(), wrong.key(), wrong.fills())));
        }
      }
      return right;
    }

    private Problem cellProblem(Field table, int row, Problem problem) {
      return problem.within(table.id() + "." + row);
    }

    private void order(Collection<Field> fields) {
      for (Field field : fields) {
        Field before = field.rules().notBefore() == null ? null : earlier(fields, field);
        Optional<LocalDate> first = before == null ? Optional.empty() : day(typed.of(before.id()));
        Optional<LocalDate> day = day(read.get(field.id()));
        if (before != null && day.isPresent() && first.filter(day.get()::isBefore).isPresent()) {
          problems.add(new Problem(field.id(), "day-order", before.name()));
        }
      }
    }

    private @Nullable Field earlier(Collection<Field> fields, Field field) {
      return fields.stream()
          .filter(one -> one.id().equals(field.rules().notBefore()))
          .findFirst()
          .orElse(null);
    }

    private Optional<LocalDate> day(@Nullable Answer answer) {
      return answer == null ? Optional.empty() : NumberKinds.day(Plain.text(answer));
    }
  }

  private static boolean blank(Answer answer) {
    return switch (answer) {
      case Answer.Text text -> text.value().isBlank();
      case Answer.Personal personal -> personal.value().value().isBlank();
      case Answer.Masked _ -> false;
      case Answer.Several several -> several.values().stream().allMatch(String::isBlank);
      case Answer.Parts parts -> parts.parts().values().stream().allMatch(String::isBlank);
      case Answer.Rows rows -> rows.rows().stream().allMatch(Forms::blank);
    };
  }

  private static boolean blank(Map<String, Answer> row) {
    return row.values().stream().allMatch(Forms::blank);
  }
}
