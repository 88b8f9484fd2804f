package phuchuay.directory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat (ที่นั่งผู้รับผิดชอบ): a person's place for an agency in one system, as long as it lasts.
 */
public record Seat(
    UUID id,
    UUID agency,
    String system,
    UUID holder,
    Instant began,
    @Nullable Instant ended,
    @Nullable String reason) {

  public boolean held() {
    return ended == null;
  }
}
