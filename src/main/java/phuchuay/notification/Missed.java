package phuchuay.notification;

import java.util.List;
import java.util.UUID;

/**
 * A notice that went out on LINE, as it is looked at later.
 *
 * @param calls what left with it; the same for all that one card told
 */
record Missed(long id, UUID fact, String number, String whom, List<UUID> calls, Fate fate) {

  /** What became of it on LINE. */
  enum Fate {
    /** It is not settled yet. */
    WAITS,
    /** LINE took it, for one phone at least. */
    ARRIVED,
    /** LINE did not take it, or nobody knows, and it is not tried any more. */
    LOST,
    /** So long ago that the ledger does not know. */
    FORGOTTEN
  }

  /** Those that one card told one person. */
  List<Object> card() {
    return List.of(number, whom, calls);
  }
}
