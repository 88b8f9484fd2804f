package phuchuay.chat.waiting;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The line of people who wait for an officer (แถวรอเจ้าหน้าที่): the longest first. While they wait
 * the bot goes on helping.
 */
@Component
public class WaitingLine {

  private final WaitingRows rows;

  WaitingLine(WaitingRows rows) {
    this.rows = rows;
  }

  /** The person goes back to the bot, whoever holds the chat; false if nobody was asked for. */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean left(String lineId) {
    return rows.end(lineId, "BACK", null).isPresent() | rows.free(lineId);
  }
}
