package phuchuay.files;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that is kept: what it is, not what is in it.
 *
 * @param sha256 of its bytes, in hexadecimal
 * @param name as its sender called it, fit to be shown, or null
 * @param pages how many a PDF says it has
 * @param held nobody has looked for viruses in it yet, so nobody gets it
 */
public record StoredFile(
    UUID id,
    FileKind kind,
    long bytes,
    String sha256,
    @Nullable String name,
    @Nullable Integer pages,
    boolean held,
    Instant createdAt) {

  /** "1.4 MB", as people read it. */
  public String size() {
    return Allowed.readable(bytes);
  }

  /** A file's name may tell about a person. */
  @Override
  public String toString() {
    return "StoredFile[" + id + ", " + kind + ", " + bytes + " bytes]";
  }
}
