package phuchuay.files;

import org.jspecify.annotations.Nullable;

/** Makes a name that a stranger chose fit to be shown. */
final class FileNames {

  private static final int LONGEST = 150;

  private FileNames() {}

  /** Without folders, control letters and letters that turn the direction of reading. */
  static @Nullable String clean(@Nullable String name) {
    if (name == null) {
      return null;
    }
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}<>:\"|?*]", "").strip();
    if (clean.codePointCount(0, clean.length()) > LONGEST) {
      clean = clean.substring(0, clean.offsetByCodePoints(0, LONGEST));
    }
    return clean.isEmpty() ? null : clean;
  }
}
