package phuchuay.registration.join;

import java.io.Serializable;
import java.time.Instant;
import phuchuay.registration.code.LiveCode;

/**
 * Somebody on the way in: their code was right, and this is what they have told since.
 *
 * @param since when the code was typed
 */
record Entry(LiveCode code, Joiner who, Instant since) implements Serializable {

  Entry telling(Joiner told) {
    return new Entry(code, told, since);
  }
}
