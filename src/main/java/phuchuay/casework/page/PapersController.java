package phuchuay.casework.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import phuchuay.account.Person;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseDocuments;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.casework.show.FormPaper;
import phuchuay.files.Handing;
import phuchuay.files.UploadAnswer;

/** The documents of a case: put in, taken out again before it is handed in, and fetched. */
@Controller
class PapersController {

  private final Cases cases;
  private final CaseDocuments documents;
  private final Handing handing;
  private final Callers callers;
  private final FormFiles files;
  private final FormPaper form;
  private final Guests guests;

  PapersController(
      Cases cases,
      CaseDocuments documents,
      Handing handing,
      Callers callers,
      FormFiles files,
      FormPaper form,
      Guests guests) {
    this.cases = cases;
    this.documents = documents;
    this.handing = handing;
    this.callers = callers;
    this.files = files;
    this.form = form;
    this.guests = guests;
  }

  /** One file, sent by the script of a page. */
  @PostMapping("/cases/{id}/papers")
  ResponseEntity<Map<String, Object>> put(
      @AuthenticationPrincipal @Nullable Person me,
      @PathVariable UUID id,
      @RequestParam String field,
      @RequestParam MultipartFile file,
      HttpServletRequest request) {
    Caller caller = callers.of(request, me);
    return UploadAnswer.of(files.take(found(id, caller), field, file, caller, request));
  }

  /** Takes a file out again that was never handed in. */
  @PostMapping("/cases/{id}/papers/{file}/withdrawal")
  ResponseEntity<Void> withdraw(
      @AuthenticationPrincipal @Nullable Person me,
      @PathVariable UUID id,
      @PathVariable UUID file,
      HttpServletRequest request) {
    Caller caller = callers.of(request, me);
    boolean removed = files.remove(found(id, caller), file, caller);
    return ResponseEntity.status(removed ? HttpStatus.NO_CONTENT : HttpStatus.NOT_FOUND).build();
  }

  /** As it was sent: always saved by the browser, never shown in our page. */
  @GetMapping("/cases/{id}/papers/{document}/{version}")
  ResponseEntity<Resource> fetch(
      @AuthenticationPrincipal @Nullable Person me,
      @PathVariable UUID id,
      @PathVariable UUID document,
      @PathVariable int version,
      HttpServletRequest request)
      throws IOException {
    return handing.file(stored(me, id, document, version, request)).orElseThrow(Ways::gone);
  }

  /** A small picture of it, drawn anew. */
  @GetMapping("/cases/{id}/papers/{document}/{version}/preview")
  ResponseEntity<byte[]> preview(
      @AuthenticationPrincipal @Nullable Person me,
      @PathVariable UUID id,
      @PathVariable UUID document,
      @PathVariable int version,
      HttpServletRequest request) {
    return handing.preview(stored(me, id, document, version, request)).orElseThrow(Ways::gone);
  }

  /** What was handed in, as a paper. */
  @GetMapping("/cases/{id}/form.pdf")
  ResponseEntity<byte[]> paper(
      @AuthenticationPrincipal @Nullable Person me,
      @PathVariable UUID id,
      HttpServletRequest request) {
    Caller caller = callers.of(request, me);
    CaseFile file = found(id, caller);
    if (!guests.mayPrint(caller)) {
      throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
    }
    return form.print(file, caller).map(Handing::paper).orElseThrow(Ways::gone);
  }

  private UUID stored(
      @Nullable Person me, UUID id, UUID document, int version, HttpServletRequest request) {
    return documents.of(found(id, callers.of(request, me))).stream()
        .filter(one -> one.document().equals(document) && one.version() == version)
        .map(one -> one.file().id())
        .findFirst()
        .orElseThrow(Ways::gone);
  }

  private CaseFile found(UUID id, Caller caller) {
    return cases.find(id, caller).orElseThrow(Ways::gone);
  }
}
