package phuchuay.casework.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import phuchuay.account.Person;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseDocument;
import phuchuay.casework.CaseDocuments;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.files.StoredFile;
import phuchuay.files.StoredFiles;

/** The documents of a case: put in, taken out again before it is handed in, and fetched. */
@Controller
class PapersController {

  private final Cases cases;
  private final CaseDocuments documents;
  private final StoredFiles files;
  private final Callers callers;
  private final Taking taking;

  PapersController(
      Cases cases, CaseDocuments documents, StoredFiles files, Callers callers, Taking taking) {
    this.cases = cases;
    this.documents = documents;
    this.files = files;
    this.callers = callers;
    this.taking = taking;
  }

  /**
   * One file or several; a page that sends them itself gets words, a form goes back to its page.
   */
  @PostMapping("/cases/{id}/papers/{field}")
  ResponseEntity<?> put(
      @AuthenticationPrincipal @Nullable Person me,
      @PathVariable UUID id,
      @PathVariable String field,
      @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> sent,
      @RequestParam(required = false) @Nullable UUID document,
      @RequestParam(defaultValue = "") String back,
      HttpServletRequest request,
      Locale language) {
    Caller caller = callers.of(request, me);
    CaseFile file = cases.find(id, caller).orElseThrow(Ways::gone);
    Taking.Took took =
        taking.take(file, field, document, sent == null ? List.of() : sent, caller, language);
    return answered(id, back, took, request);
  }

  @PostMapping("/cases/{id}/papers/{document}/removal")
  ResponseEntity<?> remove(
      @AuthenticationPrincipal @Nullable Person me,
      @PathVariable UUID id,
      @PathVariable UUID document,
      @RequestParam(defaultValue = "") String back,
      HttpServletRequest request) {
    if (!documents.remove(id, document, callers.of(request, me))) {
      throw Ways.gone();
    }
    return answered(id, back, new Taking.Took(List.of(), List.of()), request);
  }

  private ResponseEntity<?> answered(
      UUID id, String back, Taking.Took took, HttpServletRequest request) {
    if (Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "").contains("json")) {
      int status = took.problems().isEmpty() ? 200 : 422;
      return ResponseEntity.status(status)
          .contentType(MediaType.APPLICATION_JSON)
          .body(Map.of("kept", took.kept(), "problems", took.problems()));
    }
    String step = back.matches("[a-z0-9-]{1,41}") ? Ways.step(id, back) : Ways.caseOf(id);
    String told = took.problems().isEmpty() ? "" : "?refused=" + took.problems().size();
    return ResponseEntity.status(302).header(HttpHeaders.LOCATION, step + told).build();
  }

  /** As it was sent: always saved by the browser, never shown in our page. */
  @GetMapping("/cases/{id}/papers/{document}/{version}")
  ResponseEntity<InputStreamResource> fetch(
      @AuthenticationPrincipal @Nullable Person me,
      @PathVariable UUID id,
      @PathVariable UUID document,
      @PathVariable int version,
      HttpServletRequest request)
      throws IOException {
    CaseFile file = cases.find(id, callers.of(request, me)).orElseThrow(Ways::gone);
    Optional<CaseDocument> found =
        documents.of(file).stream()
            .filter(one -> one.document().equals(document) && one.version() == version)
            .findFirst();
    StoredFile stored = found.map(CaseDocument::file).orElseThrow(Ways::gone);
    InputStream bytes = files.open(stored.id()).orElseThrow(Ways::gone);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(stored.kind().mediaType()))
        .contentLength(stored.bytes())
        .cacheControl(CacheControl.noStore())
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(stored))
        .body(new InputStreamResource(bytes));
  }

  private static String attachment(StoredFile stored) {
    String name = Objects.requireNonNullElse(stored.name(), "file." + stored.kind().ending());
    return ContentDisposition.attachment()
        .filename(name, StandardCharsets.UTF_8)
        .build()
        .toString();
  }
}
