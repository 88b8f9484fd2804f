package phuchuay.chat.care;

/** Where a care stands. */
public enum CareState {
  /** In the line: the bot goes on helping. */
  WAITING,
  /** An officer holds the chat: the bot is silent. */
  HELD,
  /** An officer holds it and has put it off until a moment, or until they write. */
  SNOOZED,
  /** Over; the bot answers again. */
  ENDED
}
