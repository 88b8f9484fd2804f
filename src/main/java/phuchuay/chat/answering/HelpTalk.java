package phuchuay.chat.answering;

import org.springframework.stereotype.Component;
import phuchuay.chat.Reply;
import phuchuay.chat.Say;
import phuchuay.chat.Talk;
import phuchuay.chat.Turn;

/** Lists what can be done here, for somebody who asks. */
@Component
class HelpTalk implements Talk {

  @Override
  public String name() {
    return "help";
  }

  @Override
  public boolean smallTalk() {
    return true;
  }

  @Override
  public Reply hear(Turn turn) {
    return Reply.done(Say.of("chat/help"));
  }
}
