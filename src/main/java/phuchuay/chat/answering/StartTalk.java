package phuchuay.chat.answering;

import org.springframework.stereotype.Component;
import phuchuay.chat.Incoming;
import phuchuay.chat.Reply;
import phuchuay.chat.Say;
import phuchuay.chat.Talk;
import phuchuay.chat.Turn;

/** Greets, says what is kept about a person, and what can be done here. */
@Component
class StartTalk implements Talk {

  @Override
  public String name() {
    return "start";
  }

  @Override
  public boolean opensWith(Incoming incoming) {
    return incoming instanceof Incoming.Followed;
  }

  @Override
  public boolean smallTalk() {
    return true;
  }

  @Override
  public Reply hear(Turn turn) {
    return Reply.done(Say.of("chat/welcome"));
  }
}
