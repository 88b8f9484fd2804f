package phuchuay.chat;

import org.springframework.stereotype.Component;

/** Says sorry to somebody who is angry (ร้องเรียน), and who can really help. */
@Component
class ComplaintTalk implements Talk {

  @Override
  public String name() {
    return "complaint";
  }

  @Override
  public Reply hear(Turn turn) {
    return Reply.done(Say.of("chat/complaint"));
  }
}
