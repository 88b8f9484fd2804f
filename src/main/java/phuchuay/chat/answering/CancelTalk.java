package phuchuay.chat.answering;

import org.springframework.stereotype.Component;
import phuchuay.chat.Reply;
import phuchuay.chat.Say;
import phuchuay.chat.Talk;
import phuchuay.chat.Turn;

/** Leaves whatever is under way (ยกเลิก), anywhere. */
@Component
class CancelTalk implements Talk {

  @Override
  public String name() {
    return "cancel";
  }

  @Override
  public boolean smallTalk() {
    return true;
  }

  @Override
  public Reply hear(Turn turn) {
    return Reply.done(Say.of(turn.underWay() ? "chat/cancelled" : nothing(turn)));
  }

  /** Who waits for an officer may mean to leave the line. */
  private static String nothing(Turn turn) {
    return turn.waiting() ? "chat/cancel-waiting" : "chat/nothing-to-cancel";
  }
}
