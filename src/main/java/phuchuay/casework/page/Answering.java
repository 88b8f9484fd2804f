package phuchuay.casework.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import phuchuay.casework.Answer;
import phuchuay.casework.Answers;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseDocuments;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Problem;
import phuchuay.casework.programme.Field;
import phuchuay.casework.show.Boxes;
import phuchuay.casework.show.Sayings;
import phuchuay.files.Allowed;
import phuchuay.files.Upload;

/** How fields are drawn, read and told on people's pages, for the desk and for letters too. */
@Component
public class Answering {

  private final Boxes boxes;
  private final Sayings sayings;
  private final FormFiles files;
  private final CaseDocuments documents;

  Answering(Boxes boxes, Sayings sayings, FormFiles files, CaseDocuments documents) {
    this.boxes = boxes;
    this.sayings = sayings;
    this.files = files;
    this.documents = documents;
  }

  /** A field as {@code casework/parts :: box} draws it, with what was typed and what is wrong. */
  public Object box(
      CaseFile file, Field field, Answers typed, List<Problem> problems, Locale language) {
    Set<String> asked = Set.of(field.id());
    return boxes
        .of(List.of(field), Boxes.Drawn.of(file, typed, asked, List.of(), problems, language))
        .getFirst();
  }

  /** What was posted of these fields. */
  public Answers posted(List<Field> fields, HttpServletRequest request) {
    return Posted.of(fields, request, Answers.NONE);
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
   * What became of files that somebody sent.
   *
   * @param taken how many are attached now
   * @param problems why the others are not
   */
  public record Attached(int taken, List<String> problems) {}

  /** Attaches new documents to a field. */
  public Attached attach(
      CaseFile file, String field, List<MultipartFile> sent, Caller caller, Locale language) {
    Field place = documents.takes(file, field, caller).orElseThrow(Ways::gone);
    List<String> problems = new ArrayList<>();
    List<MultipartFile> chosen = sent.stream().filter(FormFiles::chosen).toList();
    for (MultipartFile one : chosen) {
      if (files.take(file, field, one, caller) instanceof Upload.Refused refused) {
        problems.add(words(refused, place, language));
      }
    }
    return new Attached(chosen.size() - problems.size(), problems);
  }

  private String words(Upload.Refused refused, Field field, Locale language) {
    Allowed allowed = CaseDocuments.allowed(field);
    String why =
        sayings.message(
            "files.reason." + refused.reason().key(), language, allowed.named(), allowed.size());
    return refused.name() + ": " + why;
  }
}
