package phuchuay.account.link;

import java.io.Serializable;
import java.time.Instant;

/** Whose phone a browser came from with a ticket that is used up: an address may be typed again. */
record Asker(String lineId, Instant until) implements Serializable {

  static final String NAME = "phuchuay.account.link";

  @Override
  public String toString() {
    return "Asker";
  }
}
