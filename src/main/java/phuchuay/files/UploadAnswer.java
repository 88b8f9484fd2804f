package phuchuay.files;

import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import phuchuay.files.Upload.Reason;

/** What a page's script is told of a file that it sent; the words for it are the page's. */
public final class UploadAnswer {

  private UploadAnswer() {}

  public static ResponseEntity<Map<String, Object>> of(Upload upload) {
    return switch (upload) {
      case Upload.Kept(StoredFile file) ->
          ResponseEntity.status(HttpStatus.CREATED)
              .body(
                  Map.of(
                      "id", file.id(),
                      "name", Objects.requireNonNullElse(file.name(), "–"),
                      "size", file.size(),
                      "pages", Objects.requireNonNullElse(file.pages(), 0)));
      case Upload.Refused(String name, Reason reason) ->
          ResponseEntity.status(status(reason)).body(Map.of("name", name, "reason", reason.key()));
    };
  }

  private static HttpStatus status(Reason reason) {
    return switch (reason) {
      case WAIT -> HttpStatus.TOO_MANY_REQUESTS;
      case NO_ROOM -> HttpStatus.SERVICE_UNAVAILABLE;
      default -> HttpStatus.UNPROCESSABLE_CONTENT;
    };
  }
}
