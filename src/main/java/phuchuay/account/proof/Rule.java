package phuchuay.account.proof;

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
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
