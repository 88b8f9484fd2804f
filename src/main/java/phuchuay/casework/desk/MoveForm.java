package phuchuay.casework.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import phuchuay.casework.Allowed;
import phuchuay.casework.Answers;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseDocument;
import phuchuay.casework.CaseDocuments;
import phuchuay.casework.CaseFile;
import phuchuay.casework.page.Answering;
import phuchuay.casework.page.Answering.Attached;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.FieldKind;

/** What an officer sent with a move: words, findings, and files that are attached right away. */
@Component
class MoveForm {

  private static final Locale THAI = Locale.of("th");

  private final CaseDocuments documents;
  private final Answering answering;

  MoveForm(CaseDocuments documents, Answering answering) {
    this.documents = documents;
    this.answering = answering;
  }

  /**
   * What was typed.
   *
   * @param seen the version of the case that they saw, and made by what they attached
   * @param sure whether they ticked that they mean it
   * @param only whether they want files attached or taken out, and no move yet
   * @param files why files were not taken
   */
  record Typed(
      int seen, String reason, Answers findings, boolean sure, boolean only, List<String> files) {

    static Typed nothing(CaseFile file) {
      return new Typed(file.version(), "", Answers.NONE, false, false, List.of());
    }
  }

  Typed read(CaseFile file, Allowed move, Caller caller, HttpServletRequest request) {
    List<String> refused = new ArrayList<>();
    int seen = file.version();
    for (Field field : move.asks()) {
      if (field.kind() == FieldKind.FILES && request instanceof MultipartHttpServletRequest sent) {
        Attached attached =
            answering.attach(file, field.id(), sent.getFiles("file." + field.id()), caller, THAI);
        attached.problems().forEach(problem -> refused.add(field.name().th() + ": " + problem));
        seen += attached.taken();
      }
    }
    String without = text(request, "without");
    if (!without.isEmpty() && remove(file, without, caller)) {
      seen++;
    }
    return new Typed(
        seen,
        text(request, "reason").strip(),
        answering.posted(move.asks(), request),
        !text(request, "sure").isEmpty(),
        !without.isEmpty() || text(request, "go").equals("attach"),
        refused);
  }

  private boolean remove(CaseFile file, String document, Caller caller) {
    return documents.of(file).stream()
        .map(CaseDocument::document)
        .filter(one -> one.toString().equals(document))
        .findFirst()
        .map(one -> documents.remove(file.id(), one, caller))
        .orElse(false);
  }

  private static String text(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "");
  }
}
