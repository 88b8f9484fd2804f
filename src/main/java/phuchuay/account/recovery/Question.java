package phuchuay.account.recovery;

import org.jspecify.annotations.Nullable;
import phuchuay.platform.Secret;

/**
 * A question that somebody has set, and the answer as it is kept.
 *
 * @param code from the list; else it is their own
 * @param answer Argon2id
 */
record Question(@Nullable String code, @Nullable Secret own, String answer) {

  @Override
  public String toString() {
    return Secret.HIDDEN;
  }
}
