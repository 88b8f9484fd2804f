package phuchuay.account.consent;

import org.jspecify.annotations.Nullable;
import phuchuay.account.Consents;

/**
 * How somebody answered, for the proof.
 *
 * @param language in which they read the words
 * @param address where they sat; sealed when it is kept
 */
public record Circumstances(Consents.How how, String language, @Nullable String address) {

  @Override
  public String toString() {
    return "Circumstances[" + how + "]";
  }
}
