package phuchuay.chat.search;

import java.time.Instant;
import phuchuay.chat.MessageSearch.By;

/**
 * A message as it is found.
 *
 * @param conversation 0 when there is none any more
 * @param text what can be read in it; blank when nothing is left, or nothing ever was
 */
record Message(Key key, String lineId, long conversation, Instant at, By by, String text) {

  /** Which message: an event of theirs, or a call of ours. */
  record Key(boolean heard, String item) {

    static Key read(String written) {
      return new Key(written.startsWith("h"), written.substring(1));
    }

    String written() {
      return (heard ? "h" : "s") + item;
    }
  }

  @Override
  public String toString() {
    return "Message[" + key.written() + "]";
  }
}
