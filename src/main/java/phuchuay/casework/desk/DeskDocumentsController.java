package phuchuay.casework.desk;

import java.io.IOException;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import phuchuay.account.Person;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.files.Handing;

/** Documents of cases for officers: as a download, or as a small picture. */
@Controller
class DeskDocumentsController {

  private static final String ONE = Ways.DESK + "/{id}/documents/{document}/{version}";

  private final Cases cases;
  private final DeskDocuments documents;
  private final Handing handing;

  DeskDocumentsController(Cases cases, DeskDocuments documents, Handing handing) {
    this.cases = cases;
    this.documents = documents;
    this.handing = handing;
  }

  @GetMapping(ONE)
  ResponseEntity<Resource> fetch(
      @AuthenticationPrincipal Person me,
      @PathVariable UUID id,
      @PathVariable UUID document,
      @PathVariable int version)
      throws IOException {
    return handing.file(opened(me, id, document, version)).orElseThrow(Ways::gone);
  }

  @GetMapping(ONE + "/preview")
  ResponseEntity<byte[]> preview(
      @AuthenticationPrincipal Person me,
      @PathVariable UUID id,
      @PathVariable UUID document,
      @PathVariable int version) {
    return handing.preview(opened(me, id, document, version)).orElseThrow(Ways::gone);
  }

  private UUID opened(Person me, UUID id, UUID document, int version) {
    CaseFile file = cases.find(id, Caller.of(me)).orElseThrow(Ways::gone);
    return documents.open(file, document, version, me).orElseThrow(Ways::gone);
  }
}
