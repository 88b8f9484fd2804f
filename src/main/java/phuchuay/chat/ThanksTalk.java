package phuchuay.chat;

import org.springframework.stereotype.Component;

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
