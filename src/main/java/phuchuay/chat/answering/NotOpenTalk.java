package phuchuay.chat.answering;

import org.springframework.stereotype.Component;
import phuchuay.chat.Reply;
import phuchuay.chat.Say;
import phuchuay.chat.Talk;
import phuchuay.chat.Turn;

/** Says plainly that a matter people ask about cannot be settled in chat, and who can settle it. */
@Component
class NotOpenTalk implements Talk {

  @Override
  public String name() {
    return "not-open";
  }

  @Override
  public boolean smallTalk() {
    return true;
  }

  @Override
  public Reply hear(Turn turn) {
    return Reply.done(Say.of("chat/not-open"));
  }
}
