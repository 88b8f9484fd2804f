package phuchuay.chat;

import org.springframework.stereotype.Component;

/** A talk of the tests that can never hear anything. */
@Component
class PoisonTalk implements Talk {

  @Override
  public String name() {
    return "poison";
  }

  @Override
  public Reply hear(Turn turn) {
    throw new IllegalStateException("poison");
  }
}
