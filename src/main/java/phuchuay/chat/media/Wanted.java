package phuchuay.chat.media;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A thing to be fetched, claimed by us.
 *
 * @param preparing whether LINE said last time that it is not ready
 * @param attempts which try this is; a later try of somebody else takes the claim from us
 */
record Wanted(
    String messageId,
    String lineId,
    MediaKind kind,
    @Nullable String name,
    boolean preparing,
    int attempts,
    Instant since) {

  /** A file's name may tell about a person. */
  @Override
  public String toString() {
    return "Wanted[" + messageId + ", " + kind + ", try " + attempts + "]";
  }
}
