package phuchuay.chat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person sent beside words (สิ่งที่แนบมา), as far as it is here.
 *
 * @param kind IMAGE, FILE, AUDIO or VIDEO, as LINE called it
 * @param state WANTED, FETCHED, GONE, REFUSED, FAILED or ERASED
 * @param reason why it is not here, or null
 * @param file its stored file, or null while it is not FETCHED
 * @param code the word by which {@link KnownCodes} knows the QR code or barcode in it, if it does
 * @param strangeCode whether there is a code in it that nobody here knows
 */
public record Attachment(
    String messageId,
    String kind,
    String state,
    @Nullable String reason,
    @Nullable UUID file,
    @Nullable String code,
    boolean strangeCode) {

  /** Whether it is still being fetched and looked at. */
  public boolean underWay() {
    return state.equals("WANTED");
  }

  /** Whether it is here. */
  public boolean here() {
    return file != null;
  }
}
