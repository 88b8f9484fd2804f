package phuchuay.console.enclosing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import phuchuay.account.Person;
import phuchuay.files.StoredFile;
import phuchuay.files.Upload;
import phuchuay.files.Upload.Reason;

/** The composer's files, each sent by its script as soon as it is chosen. */
@Controller
class EnclosuresController {

  private static final Locale THAI = Locale.of("th");

  private final Enclosures enclosures;
  private final MessageSource messages;

  EnclosuresController(Enclosures enclosures, MessageSource messages) {
    this.enclosures = enclosures;
    this.messages = messages;
  }

  @PostMapping("/console/desk/files")
  ResponseEntity<Map<String, Object>> take(
      @AuthenticationPrincipal Person me,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    if (file == null) {
      return refused("–", Reason.EMPTY);
    }
    try (InputStream content = file.getInputStream()) {
      return switch (enclosures.take(me, content, file.getOriginalFilename())) {
        case Upload.Kept(StoredFile kept) -> kept(kept);
        case Upload.Refused(String name, Reason reason) -> refused(name, reason);
      };
    }
  }

  private static ResponseEntity<Map<String, Object>> kept(StoredFile file) {
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(
            Map.of(
                "id", file.id(),
                "name", Objects.requireNonNullElse(file.name(), "–"),
                "kind", file.kind().name(),
                "bytes", file.bytes(),
                "size", file.size(),
                "held", file.held()));
  }

  /** With words to be shown as they are. */
  private ResponseEntity<Map<String, Object>> refused(String name, Reason reason) {
    HttpStatus status =
        switch (reason) {
          case WAIT -> HttpStatus.TOO_MANY_REQUESTS;
          case NO_ROOM -> HttpStatus.SERVICE_UNAVAILABLE;
          default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    Object[] limits = {Enclosures.ALLOWED.named(), Enclosures.ALLOWED.size()};
    return ResponseEntity.status(status)
        .body(
            Map.of(
                "name", name,
                "reason", reason.key(),
                "words", messages.getMessage("files.reason." + reason.key(), limits, THAI)));
  }
}
