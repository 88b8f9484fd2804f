package phuchuay.casework.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import phuchuay.casework.Allowed;
import phuchuay.casework.Answers;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseDocuments;
import phuchuay.casework.CaseFile;
import phuchuay.casework.page.Answering;
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
   * @param seen the version of the case that they saw, with what they have changed by now
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
    int changes = 0;
    List<String> refused = new ArrayList<>();
    for (Field field : move.asks()) {
      if (field.kind() == FieldKind.FILES && request instanceof MultipartHttpServletRequest sent) {
        Answering.Attached attached =
            answering.attach(file, field.id(), sent.getFiles("file." + field.id()), caller, THAI);
        changes += attached.kept();
        attached.problems().forEach(problem -> refused.add(field.name().th() + ": " + problem));
      }
    }
    String without = text(request, "without");
    changes += !without.isEmpty() && removed(file, without, caller) ? 1 : 0;
    return new Typed(
        file.version() + changes,
        text(request, "reason").strip(),
        answering.posted(move.asks(), request),
        !text(request, "sure").isEmpty(),
        !without.isEmpty() || text(request, "go").equals("attach"),
        refused);
  }

  private boolean removed(CaseFile file, String document, Caller caller) {
    return documents.of(file).stream()
        .map(one -> one.document())
        .filter(one -> one.toString().equals(document))
        .findFirst()
        .filter((UUID one) -> documents.remove(file.id(), one, caller))
        .isPresent();
  }

  private static String text(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "");
  }
}
