package phuchuay.chat;

import org.springframework.stereotype.Component;

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
    return Reply.done(Say.of(turn.underWay() ? "chat/cancelled" : "chat/nothing-to-cancel"));
  }
}
