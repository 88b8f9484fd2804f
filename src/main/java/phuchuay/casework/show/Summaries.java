package phuchuay.casework.show;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.casework.Answer;
import phuchuay.casework.Answers;
import phuchuay.casework.CaseDocument;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Problem;
import phuchuay.casework.form.Forms;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.FieldKind;
import phuchuay.casework.programme.Form;
import phuchuay.casework.programme.Form.Step;
import phuchuay.casework.programme.Programmes;

/** What was filled in, to be read: for the summary, for who decides, for the paper. */
@Component
public class Summaries {

  private static final int FEW_ROWS = 10;

  private final Programmes programmes;
  private final Sayings sayings;

  Summaries(Programmes programmes, Sayings sayings) {
    this.programmes = programmes;
    this.sayings = sayings;
  }

  /** A step with its answers; {@code wrong} when something in it keeps it from being handed in. */
  public record Part(String id, String name, List<Said> said, boolean wrong) {}

  /** One answer in words; its documents; the rows of a table; what is wrong. */
  public record Said(
      String name,
      String words,
      boolean personal,
      List<CaseDocument> papers,
      List<String> columns,
      List<List<String>> rows,
      int more,
      @Nullable String problem) {

    public List<String> lines() {
      return words.lines().toList();
    }

    public boolean empty() {
      return words.isEmpty() && papers.isEmpty() && columns.isEmpty();
    }
  }

  /**
   * What a summary is made of.
   *
   * @param rows the most rows of a table
   */
  public record Read(
      CaseFile file,
      Answers answers,
      List<CaseDocument> papers,
      List<Problem> problems,
      int rows,
      Locale language) {

    /** For a page: the first rows of a table stand for all. */
    public static Read of(
        CaseFile file,
        Answers answers,
        List<CaseDocument> papers,
        List<Problem> problems,
        Locale language) {
      return new Read(file, answers, papers, problems, FEW_ROWS, language);
    }
  }

  /** Only what is asked for, step by step. */
  public List<Part> parts(Read read) {
    Form form = programmes.of(read.file()).form();
    Set<String> asked = Forms.asked(form, read.answers());
    return form.steps().stream()
        .filter(step -> step.fields().stream().map(Field::id).anyMatch(asked::contains))
        .map(step -> part(step, asked, read))
        .toList();
  }

  private Part part(Step step, Set<String> asked, Read read) {
    List<Said> said =
        step.fields().stream()
            .filter(field -> asked.contains(field.id()))
            .map(field -> said(field, read))
            .toList();
    boolean wrong = said.stream().map(Said::problem).anyMatch(Objects::nonNull);
    return new Part(step.id(), step.name().in(read.language()), said, wrong);
  }

  public Said said(Field field, Read read) {
    boolean table = field.kind() == FieldKind.TABLE;
    List<Map<String, Answer>> rows = read.answers().rows(field.id());
    return new Said(
        field.name().in(read.language()),
        table && !rows.isEmpty()
            ? ""
            : sayings.said(field, read.answers().of(field.id()), read.language()),
        field.secret(),
        read.papers().stream().filter(paper -> paper.field().equals(field.id())).toList(),
        table && !rows.isEmpty() ? names(field, read.language()) : List.of(),
        cells(field, rows.stream().limit(read.rows()), read.language()),
        Math.max(0, rows.size() - read.rows()),
        problem(field, read));
  }

  private static List<String> names(Field table, Locale language) {
    return table.columns().stream().map(column -> column.name().in(language)).toList();
  }

  private List<List<String>> cells(Field table, Stream<Map<String, Answer>> rows, Locale language) {
    Map<String, Function<@Nullable Answer, String>> sayers = new LinkedHashMap<>();
    table.columns().forEach(one -> sayers.put(one.id(), sayings.sayer(one, language)));
    return rows.map(
            row ->
                sayers.entrySet().stream()
                    .map(one -> one.getValue().apply(row.get(one.getKey())))
                    .toList())
        .toList();
  }

  private @Nullable String problem(Field field, Read read) {
    return read.problems().stream()
        .filter(one -> (one.field() + ".").startsWith(field.id() + "."))
        .findFirst()
        .map(one -> sayings.problem(one, field, read.language()))
        .orElse(null);
  }
}
