package phuchuay.files;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Files on their way in and out; the rooms that keep them say who may. */
@Controller
class FilesController {

  private final Uploads uploads;
  private final Handing handing;
  private final ObjectProvider<FileKeeper> keepers;

  FilesController(Uploads uploads, Handing handing, ObjectProvider<FileKeeper> keepers) {
    this.uploads = uploads;
    this.handing = handing;
    this.keepers = keepers;
  }

  /** One file, sent by a script before the form itself. */
  @PostMapping("/files")
  ResponseEntity<Map<String, Object>> take(
      @RequestParam String keeper,
      @RequestParam String field,
      @RequestParam MultipartFile file,
      Principal who)
      throws IOException {
    FileKeeper.Field place = place(keeper, field, who);
    try (InputStream content = file.getInputStream()) {
      return UploadAnswer.of(uploads.take(content, file.getOriginalFilename(), place));
    }
  }

  /** Takes back a file that its form does not have yet. */
  @PostMapping("/files/{id}/withdrawal")
  ResponseEntity<Void> withdraw(
      @PathVariable UUID id,
      @RequestParam String keeper,
      @RequestParam String field,
      Principal who) {
    boolean theirs = uploads.withdraw(id, place(keeper, field, who).uploader());
    return ResponseEntity.status(theirs ? HttpStatus.NO_CONTENT : HttpStatus.NOT_FOUND).build();
  }

  private FileKeeper.Field place(String keeper, String field, Principal who) {
    return keepers.stream()
        .filter(each -> each.name().equals(keeper))
        .findFirst()
        .flatMap(each -> each.field(who, field))
        .orElseThrow(FilesController::nothing);
  }

  @GetMapping("/files/{id}")
  ResponseEntity<Resource> file(@PathVariable UUID id, Principal who) throws IOException {
    check(who, id);
    return handing.file(id).orElseThrow(FilesController::nothing);
  }

  @GetMapping("/files/{id}/preview")
  ResponseEntity<byte[]> preview(@PathVariable UUID id, Principal who) {
    check(who, id);
    return handing.preview(id).orElseThrow(FilesController::nothing);
  }

  /** What somebody may not open is not there. */
  private void check(Principal who, UUID file) {
    if (keepers.stream().noneMatch(keeper -> keeper.opens(who, file))) {
      throw nothing();
    }
  }

  private static ResponseStatusException nothing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
