package phuchuay.chat.answering;

import java.util.List;
import org.springframework.stereotype.Component;
import phuchuay.chat.About;
import phuchuay.chat.Reply;
import phuchuay.chat.Say;
import phuchuay.chat.Talk;
import phuchuay.chat.Turn;

/**
 * Answers somebody who is angry (ร้องเรียน) calmly once, and offers an officer; who is still angry
 * is put in the officers' line.
 */
@Component
class ComplaintTalk implements Talk {

  @Override
  public String name() {
    return "complaint";
  }

  @Override
  public Reply hear(Turn turn) {
    About before = turn.about();
    About about = new About(name(), before.system(), before.number());
    boolean said = before.topic().equals(name());
    if (said && turn.waiting()) {
      return Reply.done(Say.of("chat/complaint-waiting")).about(about);
    }
    boolean again = said || turn.waiting();
    return again
        ? new Reply.CallStaff(List.of(Say.of("chat/complaint-again")), "upset", about)
        : Reply.done(Say.of("chat/complaint")).about(about);
  }
}
