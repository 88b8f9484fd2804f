package phuchuay.chat;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What arrived from a person: one kind of thing, so that a new kind is a compile error wherever it
 * matters.
 */
public sealed interface Incoming {

  /** Something typed. */
  record Text(String text) implements Incoming {}

  /** A button, quick reply or menu tile: {@code talk=<name>[&key=value]…}. */
  record Choice(String data) implements Incoming {

    /** The talk this choice asks for. */
    public Optional<String> talk() {
      return param("talk");
    }

    public Optional<String> param(String name) {
      return Optional.ofNullable(params().get(name));
    }

    private Map<String, String> params() {
      return Arrays.stream(data.split("&"))
          .map(pair -> pair.split("=", 2))
          .filter(pair -> pair.length == 2)
          .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, second) -> first));
    }
  }

  /** A picture, to be fetched from LINE by its id. */
  record Photo(String messageId) implements Incoming {}

  /** A document, to be fetched from LINE by its id. */
  record File(String messageId, String name) implements Incoming {}

  /** A position on the map. */
  record Place(double latitude, double longitude) implements Incoming {}

  /** The person added us as a friend, or took the block away; or we were invited to a group. */
  record Followed() implements Incoming {}

  /** The person blocked us, or we had to leave the group. */
  record Left() implements Incoming {}

  /** The person took a message back. */
  record Unsent(String messageId) implements Incoming {}

  /** LINE's account link came to an end. */
  record Linked(boolean ok, String nonce) implements Incoming {}

  /** A message of a kind we cannot read: sticker, voice, film, or one LINE invented since. */
  record Unread(String kind) implements Incoming {}
}
