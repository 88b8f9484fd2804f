package phuchuay.chat.masking;

import java.util.EnumSet;
import java.util.Set;

/** Hides whatever in a typed text looks like a secret, before anything is stored. */
public final class Masking {

  private static final int PASSES = 8;

  private Masking() {}

  /** The same text always comes out the same, and a masked text comes out unchanged. */
  public static Masked mask(String text) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    String masked = text;
    for (int pass = 0; pass < PASSES; pass++) {
      SecretMarks marks = new SecretSearch(new FoldedText(masked)).found();
      if (marks.none()) {
        break;
      }
      kinds.addAll(marks.kinds());
      masked = marks.hide(masked);
    }
    return new Masked(masked, kinds);
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
