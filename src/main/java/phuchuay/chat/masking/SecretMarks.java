package phuchuay.chat.masking;

import java.util.EnumSet;
import java.util.Set;
import phuchuay.chat.masking.Masking.Kind;
import phuchuay.platform.Secret;

/** Which letters of a folded text belong to secrets. */
final class SecretMarks {

  private final FoldedText text;
  private final boolean[] secret;
  private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);

  SecretMarks(FoldedText text) {
    this.text = text;
    this.secret = new boolean[text.length()];
  }

  boolean none() {
    return kinds.isEmpty();
  }

  Set<Kind> kinds() {
    return kinds;
  }

  boolean at(int i) {
    return i < secret.length && secret[i];
  }

  boolean none(int start, int end) {
    for (int i = start; i < end; i++) {
      if (secret[i]) {
        return false;
      }
    }
    return true;
  }

  /** Marks the part, unless it begins inside one that is already marked. */
  void mark(int start, int end, Kind kind) {
    if (start < end && !secret[start]) {
      kinds.add(kind);
      for (int i = start; i < end && !secret[i]; i++) {
        secret[i] = true;
      }
    }
  }

  /** The original text with every marked part hidden. */
  String hide(String original) {
    StringBuilder hidden = new StringBuilder(original.length());
    int shown = 0;
    for (int i = 0; i < secret.length; ) {
      if (!secret[i]) {
        i++;
        continue;
      }
      hidden.append(original, Math.min(shown, text.origin(i)), text.origin(i));
      hidden.append(Secret.HIDDEN);
      while (i < secret.length && secret[i]) {
        shown = after(original, text.origin(i));
        i++;
      }
    }
    return hidden.append(original, shown, original.length()).toString();
  }

  private static int after(String original, int place) {
    return place + Character.charCount(original.codePointAt(place));
  }
}
