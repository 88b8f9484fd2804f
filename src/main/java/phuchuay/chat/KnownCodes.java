package phuchuay.chat;

import java.util.Optional;

/**
 * Knows a QR code or barcode that somebody photographed; a room that puts codes on its papers
 * implements it.
 */
public interface KnownCodes {

  /** The word to keep for it, if it is one of ours: nothing else that a code says is kept. */
  Optional<String> known(String code);
}
