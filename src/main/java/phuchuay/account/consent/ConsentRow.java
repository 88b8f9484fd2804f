package phuchuay.account.consent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One answer to one consent: given or refused, and maybe taken back.
 *
 * @param hash which words were read
 * @param signed DRAWN or TYPED, if it was signed
 */
public record ConsentRow(
    UUID id,
    String purpose,
    int version,
    String hash,
    String language,
    String how,
    @Nullable Instant given,
    @Nullable Instant refused,
    @Nullable Instant withdrawn,
    @Nullable String signed,
    @Nullable Signature signature) {

  public boolean stands() {
    return given != null && withdrawn == null;
  }

  @Override
  public String toString() {
    return "ConsentRow[" + id + "]";
  }
}
