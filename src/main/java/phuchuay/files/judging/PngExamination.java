package phuchuay.files.judging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Optional;
import phuchuay.files.Harm;

/** Follows the parts of a PNG: words and colours that were folded small must not unfold big. */
final class PngExamination {

  private static final int SIGNATURE = 8;
  private static final int MOST = 4 << 20;

  private PngExamination() {}

  static Optional<Harm> of(ByteBuffer png) {
    long at = SIGNATURE;
    while (at + 12 <= png.limit()) {
      long length = Integer.toUnsignedLong(png.getInt((int) at));
      String kind = word(png, (int) at + 4);
      if (at + 12 + length > png.limit()) {
        return Optional.of(Harm.BROKEN);
      }
      if (kind.equals("IEND")) {
        return Optional.empty();
      }
      if (folded(kind, png, (int) at + 8, (int) length) > MOST) {
        return Optional.of(Harm.BOMB);
      }
      at += 12 + length;
    }
    return Optional.of(Harm.BROKEN);
  }

  private static long folded(String kind, ByteBuffer png, int at, int length) {
    return switch (kind) {
      case "zTXt", "iCCP" -> unfolded(png, after(png, at, length, 1) + 1, at + length);
      case "iTXt" -> international(png, at, length);
      case "tEXt" -> length;
      default -> 0;
    };
  }

  /** A keyword, whether it is folded, how, a language, a translated keyword, the text. */
  private static long international(ByteBuffer png, int at, int length) {
    int flags = after(png, at, length, 1);
    if (flags >= at + length || png.get(flags) == 0) {
      return length;
    }
    int text = after(png, flags + 2, at + length - flags - 2, 2);
    return unfolded(png, text, at + length);
  }

  private static long unfolded(ByteBuffer png, int from, int until) {
    return from >= until ? 0 : Unfolded.bytes(png.slice(from, until - from), MOST + 1L);
  }

  /** The place after so many zero bytes. */
  private static int after(ByteBuffer png, int at, int length, int zeros) {
    int left = zeros;
    int place = at;
    while (place < at + length && left > 0) {
      if (png.get(place++) == 0) {
        left--;
      }
    }
    return place;
  }

  private static String word(ByteBuffer png, int at) {
    byte[] word = new byte[4];
    png.get(at, word);
    return new String(word, ISO_8859_1);
  }
}
