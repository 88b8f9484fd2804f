package phuchuay.registration.code;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who tries a code.
 *
 * @param person a phone that we know from a chat, or an address on the net
 * @param fromChat whether it is a phone
 * @param agency whose code it has to be, where that is known
 */
public record Guesser(String person, boolean fromChat, @Nullable UUID agency)
    implements Serializable {

  /** Somebody at an address on the net. */
  public static Guesser at(String address) {
    return new Guesser(address, false, null);
  }

  /** Whoever came from their chat. */
  public static Guesser phone(String lineId, @Nullable UUID agency) {
    return new Guesser(lineId, true, agency);
  }
}
