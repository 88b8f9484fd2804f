package phuchuay.chat.answering;

import org.springframework.stereotype.Component;
import phuchuay.chat.Reply;
import phuchuay.chat.Say;
import phuchuay.chat.Talk;
import phuchuay.chat.Turn;

/**
 * One step back (ย้อนกลับ): talks with several questions do that themselves; of a single question
 * the step before is the beginning.
 */
@Component
class BackTalk implements Talk {

  @Override
  public String name() {
    return "back";
  }

  @Override
  public boolean smallTalk() {
    return true;
  }

  @Override
  public Reply hear(Turn turn) {
    return Reply.done(Say.of(turn.underWay() ? "chat/cancelled" : "chat/nothing-to-cancel"));
  }
}
