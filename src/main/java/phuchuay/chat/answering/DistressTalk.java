package phuchuay.chat.answering;

import org.springframework.stereotype.Component;
import phuchuay.chat.Reply;
import phuchuay.chat.Say;
import phuchuay.chat.Talk;
import phuchuay.chat.Turn;

/**
 * Somebody who no longer wants to live (ทุกข์ใจ): tells whom to call who listens, by day and night.
 */
@Component
class DistressTalk implements Talk {

  @Override
  public String name() {
    return "distress";
  }

  @Override
  public boolean smallTalk() {
    return true;
  }

  @Override
  public Reply hear(Turn turn) {
    return Reply.done(Say.of("chat/distress"));
  }
}
