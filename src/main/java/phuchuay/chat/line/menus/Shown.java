package phuchuay.chat.line.menus;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a phone was shown last, looked at anew.
 *
 * @param richMenuId what LINE was told; null: none of its own
 * @param unsure LINE took it on with many others, and may not have done it
 * @param lease until when it is ours to look at
 */
record Shown(String phone, @Nullable String richMenuId, boolean unsure, int tries, Instant lease) {

  @Override
  public String toString() {
    return "Shown[" + richMenuId + "]";
  }
}
