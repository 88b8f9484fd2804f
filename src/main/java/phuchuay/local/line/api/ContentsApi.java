package phuchuay.local.line.api;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import phuchuay.local.line.ApiRefusal;
import phuchuay.local.line.Contents;
import phuchuay.local.line.Simulated;

/** LINE's API for the bytes of what people sent. */
@Simulated
@RestController("lineContentsApi")
@RequestMapping(ApiPaths.BOT + "/message/{id}/content")
class ContentsApi {

  private final Contents contents;

  ContentsApi(Contents contents) {
    this.contents = contents;
  }

  @GetMapping
  ResponseEntity<byte[]> content(@PathVariable String id) {
    Contents.Content content = found(id);
    return contents.ready(id) ? Downloads.of(content) : ResponseEntity.accepted().build();
  }

  @GetMapping("/preview")
  ResponseEntity<byte[]> preview(@PathVariable String id) {
    Contents.Content content = found(id);
    if (!content.type().startsWith("image/")) {
      throw ApiRefusal.of(404, "Not found");
    }
    return Downloads.of(content);
  }

  @GetMapping("/transcoding")
  Map<String, String> transcoding(@PathVariable String id) {
    found(id);
    return Map.of("status", contents.ready(id) ? "succeeded" : "processing");
  }

  private Contents.Content found(String id) {
    return contents
        .find(id)
        .orElseThrow(() -> ApiRefusal.of(contents.goneOrMissing(id), "Not found"));
  }
}
