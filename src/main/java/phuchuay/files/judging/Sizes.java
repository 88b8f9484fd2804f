package phuchuay.files.judging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import phuchuay.files.FileKind;

/** Reads how big a picture is from its head, without unfolding any of it. */
public final class Sizes {

  private Sizes() {}

  /** Empty where the head makes no sense. */
  public static Optional<Size> of(FileKind kind, InputStream picture) throws IOException {
    return switch (kind) {
      case JPEG -> JpegHead.read(picture).map(JpegHead::size);
      case PNG -> head(picture, 24).map(head -> new Size(unsigned(head, 16), unsigned(head, 20)));
      case GIF -> head(picture, 10).map(head -> new Size(little(head, 6), little(head, 8)));
      case WEBP -> head(picture, 30).flatMap(Sizes::webp);
      default -> Optional.empty();
    };
  }

  private static Optional<Size> webp(ByteBuffer head) {
    head.order(ByteOrder.LITTLE_ENDIAN);
    return switch (head.getInt(12)) {
      case 0x20385056 -> // "VP8 "
          Optional.of(new Size(little(head, 26) & 0x3fff, little(head, 28) & 0x3fff));
      case 0x4c385056 -> { // "VP8L"
        int bits = head.getInt(21);
        yield Optional.of(new Size((bits & 0x3fff) + 1, (bits >>> 14 & 0x3fff) + 1));
      }
      case 0x58385056 -> // "VP8X"
          Optional.of(
              new Size(
                  (head.getInt(23) >>> 8) + 1L, // three bytes at 24
                  (head.getInt(26) >>> 8) + 1L)); // three bytes at 27
      default -> Optional.empty();
    };
  }

  private static long unsigned(ByteBuffer head, int at) {
    return Integer.toUnsignedLong(head.getInt(at));
  }

  private static int little(ByteBuffer head, int at) {
    return (head.get(at) & 0xff) | (head.get(at + 1) & 0xff) << 8;
  }

  private static Optional<ByteBuffer> head(InputStream picture, int length) throws IOException {
    byte[] head = picture.readNBytes(length);
    return head.length < length ? Optional.empty() : Optional.of(ByteBuffer.wrap(head));
  }
}
