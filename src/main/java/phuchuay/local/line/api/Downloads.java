package phuchuay.local.line.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import phuchuay.local.line.ApiRefusal;
import phuchuay.local.line.Contents;

/** Answers with bytes. */
public final class Downloads {

  private Downloads() {}

  public static ResponseEntity<byte[]> of(Contents.@Nullable Content content) {
    if (content == null) {
      throw ApiRefusal.of(404, "Not found");
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(content.type()))
        .body(content.bytes());
  }
}
