package phuchuay.account.proof;

import java.util.Locale;

/** What a password may be asked to have, or must not be. */
public enum Rule {
  LENGTH,
  UPPER,
  LOWER,
  DIGIT,
  SPECIAL,
  UNCOMMON;

  /** How pages and messages call it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
