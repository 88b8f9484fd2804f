package phuchuay.drill;

import org.jspecify.annotations.Nullable;

/** A row of what left for LINE. */
record Call(
    long id,
    String lineId,
    String kind,
    @Nullable String causedBy,
    String replyToken,
    String retryKey,
    String state,
    int attempts,
    boolean unclear,
    String reason) {

  /** The event that it answers; news that answers none, as of a photo read at last, is its own. */
  String cause() {
    return causedBy == null ? retryKey : causedBy;
  }

  /** What LINE knows it by. */
  String name() {
    return kind.equals("REPLY") ? replyToken : retryKey;
  }
}
