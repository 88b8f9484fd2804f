package phuchuay.chat.answering;

import org.springframework.stereotype.Component;
import phuchuay.chat.Reply;
import phuchuay.chat.Say;
import phuchuay.chat.Talk;
import phuchuay.chat.Turn;

/** Takes thanks and "all right" as the friendly end that they are. */
@Component
class ThanksTalk implements Talk {

  @Override
  public String name() {
    return "thanks";
  }

  @Override
  public boolean smallTalk() {
    return true;
  }

  @Override
  public Reply hear(Turn turn) {
    return Reply.done(Say.of("chat/thanks"));
  }
}
