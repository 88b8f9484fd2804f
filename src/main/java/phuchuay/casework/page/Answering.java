package phuchuay.casework.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import phuchuay.casework.Answer;
import phuchuay.casework.Answers;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Problem;
import phuchuay.casework.programme.Field;

/** How fields are drawn, read and told on people's pages, for the desk and for letters too. */
@Component
public class Answering {

  private final Boxes boxes;
  private final Sayings sayings;
  private final Taking taking;

  Answering(Boxes boxes, Sayings sayings, Taking taking) {
    this.boxes = boxes;
    this.sayings = sayings;
    this.taking = taking;
  }

  /** A field as {@code casework/parts :: box} draws it, with what was typed and what is wrong. */
  public Object box(Field field, Answers typed, List<Problem> problems, Locale language) {
    Set<String> asked = Set.of(field.id());
    return boxes
        .of(List.of(field), new Boxes.Drawn(typed, asked, List.of(), problems, false, language))
        .getFirst();
  }

  /** What was posted of these fields. */
  public Answers posted(List<Field> fields, HttpServletRequest request) {
    return Posted.of(fields, request);
  }

  /** An answer in words. */
  public String said(Field field, @Nullable Answer answer, Locale language) {
    return sayings.said(field, answer, language);
  }

  /** What is wrong with a field, in words. */
  public @Nullable String problem(Field field, List<Problem> problems, Locale language) {
    return problems.stream()
        .filter(one -> one.field().equals(field.id()))
        .findFirst()
        .map(one -> sayings.problem(one, field, language))
        .orElse(null);
  }

  /**
   * What became of files that were sent.
   *
   * @param kept how many are attached now
   * @param problems why the others are not
   */
  public record Attached(int kept, List<String> problems) {}

  /** Attaches new documents to a field. */
  public Attached attach(
      CaseFile file, String field, List<MultipartFile> sent, Caller caller, Locale language) {
    List<MultipartFile> chosen =
        sent.stream()
            .filter(one -> one.getOriginalFilename() != null)
            .filter(one -> !String.valueOf(one.getOriginalFilename()).isEmpty())
            .toList();
    Taking.Took took = taking.take(file, field, null, chosen, caller, language);
    return new Attached(took.kept().size(), took.problems());
  }
}
