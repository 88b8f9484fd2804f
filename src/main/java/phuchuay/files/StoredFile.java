package phuchuay.files;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that is kept: what it is, not what is in it.
 *
 * @param sha256 of its bytes, in hexadecimal
 * @param name as its sender called it, fit to be shown, or null
 */
public record StoredFile(
    UUID id, FileKind kind, long bytes, String sha256, @Nullable String name, Instant createdAt) {

  /** A file's name may tell about a person. */
  @Override
  public String toString() {
    return "StoredFile[" + id + ", " + kind + ", " + bytes + " bytes]";
  }
}
