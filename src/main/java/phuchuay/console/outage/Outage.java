package phuchuay.console.outage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What officers said is wrong with a system (เหตุขัดข้อง).
 *
 * @param expected until when it is expected to last; null if nobody knows
 * @param ended when officers said that it is over; null while it lasts
 */
record Outage(
    long id,
    String system,
    String words,
    Instant since,
    @Nullable Instant expected,
    Instant saidAt,
    @Nullable Instant ended) {

  boolean lasts() {
    return ended == null;
  }
}
