package phuchuay.casework.show;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.casework.Answer;
import phuchuay.casework.Answers;
import phuchuay.casework.CaseDocument;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Label;
import phuchuay.casework.Problem;
import phuchuay.casework.form.Lists;
import phuchuay.casework.programme.Field;
import phuchuay.directory.Agencies;
import phuchuay.directory.Found;
import phuchuay.files.Upload;

/** Draws fields: what was answered, what may be chosen, what is wrong. */
@Component
public class Boxes {

  private static final int AGENCIES_SHOWN = 6;

  private final Lists lists;
  private final Agencies agencies;
  private final Sayings sayings;
  private final Tables tables;
  private final Attachments attachments;

  Boxes(Lists lists, Agencies agencies, Sayings sayings, Tables tables, Attachments attachments) {
    this.lists = lists;
    this.agencies = agencies;
    this.sayings = sayings;
    this.tables = tables;
    this.attachments = attachments;
  }

  /**
   * What the fields of a page are drawn from.
   *
   * @param asked the fields that are asked for now
   * @param refused files that were just refused, by the place in the form
   * @param rows which rows of tables are shown
   * @param lines the line of a file that a row came from; zero when it came from none
   */
  public record Drawn(
      CaseFile file,
      Answers answers,
      Set<String> asked,
      List<CaseDocument> documents,
      Map<String, List<Upload.Refused>> refused,
      List<Problem> problems,
      Rows rows,
      IntUnaryOperator lines,
      Locale language) {

    public static Drawn of(
        CaseFile file,
        Answers answers,
        Set<String> asked,
        List<CaseDocument> documents,
        List<Problem> problems,
        Locale language) {
      return new Drawn(
          file, answers, asked, documents, Map.of(), problems, Rows.FIRST, _ -> 0, language);
    }
  }

  /** Which page of a table's rows is shown, and how many empty ones after its last. */
  public record Rows(int page, int blank) {
    public static final Rows FIRST = new Rows(0, 3);
  }

  public List<Box> of(List<Field> fields, Drawn drawn) {
    return fields.stream().map(field -> box(field, drawn)).toList();
  }

  private Box box(Field field, Drawn drawn) {
    Answer answer = drawn.answers().of(field.id());
    Locale language = drawn.language();
    boolean settled = field.settled() && !drawn.file().draft();
    return new Box(
        field.id(),
        settled ? Box.SETTLED : field.kind().word(),
        field.name().in(language),
        in(field.help(), language),
        field.example(),
        field.required() || field.requiredWhen() != null,
        drawn.asked().contains(field.id()),
        settled ? sayings.said(field, answer, language) : sayings.typed(answer),
        drawn.answers().several(field.id()),
        answer instanceof Answer.Parts parts ? parts.parts() : Map.of(),
        options(field, answer, language),
        field.orTyped(),
        tables.sheet(field, drawn),
        attachments.handedIn(field, drawn),
        attachments.upload(field, drawn),
        problems(field, drawn));
  }

  private List<Box.Option> options(Field field, @Nullable Answer answer, Locale language) {
    return switch (field.kind()) {
      case CHOICE, MANY -> Tables.options(lists.of(field), language);
      case PLACE -> Tables.options(lists.named(Lists.PROVINCES), language);
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

  private List<String> problems(Field field, Drawn drawn) {
    return drawn.problems().stream()
        .filter(one -> one.field().equals(field.id()) || one.field().startsWith(field.id() + "."))
        .map(one -> worded(one, field, drawn))
        .toList();
  }

  private String worded(Problem problem, Field field, Drawn drawn) {
    String[] path = problem.field().split("\\.");
    int line = path.length == 3 ? drawn.lines().applyAsInt(Integer.parseInt(path[1])) : 0;
    return line == 0
        ? sayings.problem(problem, field, drawn.language())
        : sayings.problemInLine(problem, field, line, drawn.language());
  }

  private static @Nullable String in(@Nullable Label label, Locale language) {
    return label == null ? null : label.in(language);
  }
}
