package phuchuay.faq;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change that an officer made to an answer.
 *
 * @param entry the whole answer; null if the file's own is only withdrawn
 * @param withdrawn whether nobody sees it
 */
record Edit(String id, @Nullable Entry entry, boolean withdrawn, String by, Instant at) {

  /** What the next change must have seen. */
  long version() {
    return version(at);
  }

  static long version(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  /** What people see; nothing if it is withdrawn. */
  Optional<Entry> seen() {
    return Optional.ofNullable(entry).filter(_ -> !withdrawn);
  }
}
