package phuchuay.chat.news;

/**
 * That something about a conversation has changed (ความเคลื่อนไหว): what, is read from the tables.
 *
 * @param id higher than that of any earlier one of the same conversation
 * @param was the one before it in this conversation, 0 if there is none that we still know
 */
public record News(long id, long was, String lineId, Kind kind) {

  /** What kind of change it is. */
  public enum Kind {
    /** The person said something, or took it back. */
    HEARD,
    /** We said something. */
    SAID,
    /** What became of something that we said. */
    SETTLED,
    /** Who holds the conversation, or what officers keep about it. */
    HELD,
    /** Something of it is gone for good. */
    ERASED
  }
}
