package phuchuay.chat.answering;

import org.springframework.stereotype.Component;
import phuchuay.chat.Reply;
import phuchuay.chat.Say;
import phuchuay.chat.Talk;
import phuchuay.chat.Turn;

/** Takes a mere "yes" to nothing (พยักหน้า) as a nod, and says how to go on. */
@Component
class NodTalk implements Talk {

  @Override
  public String name() {
    return "nod";
  }

  @Override
  public boolean smallTalk() {
    return true;
  }

  @Override
  public Reply hear(Turn turn) {
    boolean no = turn.chosen("no").isPresent();
    return Reply.done(Say.of(turn.waiting() && !no ? "chat/noted" : "chat/nod"));
  }
}
