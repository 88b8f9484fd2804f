package phuchuay.chat;

import java.util.Map;

/**
 * What a ticket remembers.
 *
 * @param lineId whose phone it was said to; it stays out of logs
 * @param about what the person was about, in a few plain words
 */
public record ChatTicket(String lineId, Map<String, String> about) {

  @Override
  public String toString() {
    return "ChatTicket[" + about.keySet() + "]";
  }
}
