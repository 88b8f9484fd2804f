package phuchuay.files;

import static org.springframework.http.HttpHeaders.CACHE_CONTROL;
import static org.springframework.http.HttpHeaders.CONTENT_DISPOSITION;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Hands stored files to browsers in a way that nothing in them can act: as a download, as what they
 * are, in no page of ours, in nobody's cache. Who may have one is asked before.
 */
@Component
public class Handing {

  private static final String DEAD = "sandbox; default-src 'none'; frame-ancestors 'none'";

  private static final String RESOURCE_POLICY = "Cross-Origin-Resource-Policy";

  private final StoredFiles files;

  Handing(StoredFiles files) {
    this.files = files;
  }

  /** The file as it was sent, under the name it was given. */
  public Optional<ResponseEntity<Resource>> file(UUID id) throws IOException {
    Optional<StoredFile> file = files.find(id);
    Optional<InputStream> bytes = files.open(id);
    if (file.isEmpty() || bytes.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        answer(file.get().kind().mediaType(), name(file.get()))
            .contentLength(file.get().bytes())
            .body(new InputStreamResource(bytes.get())));
  }

  /** The small picture of it. */
  public Optional<ResponseEntity<byte[]>> preview(UUID id) {
    return files
        .preview(id)
        .map(preview -> inert(ResponseEntity.ok(), preview.mediaType()).body(preview.bytes()));
  }

  /**
   * The picture drawn anew, for who knows its address: LINE fetches it from anywhere to show it.
   */
  public Optional<ResponseEntity<byte[]>> picture(UUID id, PictureSize size) {
    return files
        .picture(id, size)
        .map(
            picture ->
                dead(ResponseEntity.ok(), picture.mediaType())
                    .header(RESOURCE_POLICY, "cross-origin")
                    .body(picture.bytes()));
  }

  /** A paper that was printed just now. */
  public static ResponseEntity<byte[]> paper(Paper paper) {
    String name = Objects.requireNonNullElse(FileNames.clean(paper.title()), "paper");
    return answer(MediaType.APPLICATION_PDF_VALUE, name + ".pdf").body(paper.bytes());
  }

  private static ResponseEntity.BodyBuilder answer(String mediaType, String name) {
    String disposition =
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString();
    return inert(ResponseEntity.ok(), mediaType).header(CONTENT_DISPOSITION, disposition);
  }

  private static ResponseEntity.BodyBuilder inert(
      ResponseEntity.BodyBuilder answer, String mediaType) {
    return dead(answer, mediaType).header(RESOURCE_POLICY, "same-origin");
  }

  private static ResponseEntity.BodyBuilder dead(
      ResponseEntity.BodyBuilder answer, String mediaType) {
    return answer
        .contentType(MediaType.parseMediaType(mediaType))
        .header(CACHE_CONTROL, "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", DEAD);
  }

  /** Ends as files of its kind do, whatever its sender called it. */
  private static String name(StoredFile file) {
    String ending = "." + file.kind().ending();
    String name = Objects.requireNonNullElse(file.name(), "file");
    return name.toLowerCase(java.util.Locale.ROOT).endsWith(ending) ? name : name + ending;
  }
}
