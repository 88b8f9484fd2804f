package phuchuay.account.privacy;

import org.springframework.stereotype.Component;
import phuchuay.chat.Reply;
import phuchuay.chat.Say;
import phuchuay.chat.Step;
import phuchuay.chat.Talk;
import phuchuay.chat.Turn;

/** Erases what was said in a chat (ลบข้อมูลแชต), once the person has said that they are sure. */
@Component
class ForgetMeTalk implements Talk {

  private static final Say ASK = Say.of("account/forget-me");

  private final Erasures erasures;

  ForgetMeTalk(Erasures erasures) {
    this.erasures = erasures;
  }

  @Override
  public String name() {
    return "forget-me";
  }

  /** Only a tap decides, and only while the question stands: not one on an old card. */
  @Override
  public Reply hear(Turn turn) {
    String sure = turn.chosen("sure").orElse("");
    if (turn.underWay() && sure.equals("yes")) {
      erasures.ofPhone(turn.lineId());
      return Reply.done(Say.of("account/forget-me-done"));
    }
    if (sure.equals("no")) {
      return Reply.done(Say.of("account/forget-me-kept"));
    }
    return turn.underWay() ? Reply.askAgain(ASK) : Reply.ask(ASK, Step.of("sure"));
  }
}
