package phuchuay.drill;

/** A row of what left for LINE. */
record Call(
    long id,
    String lineId,
    String kind,
    String causedBy,
    String replyToken,
    String retryKey,
    String state,
    int attempts,
    boolean unclear,
    String reason) {

  /** What LINE knows it by. */
  String name() {
    return kind.equals("REPLY") ? replyToken : retryKey;
  }
}
