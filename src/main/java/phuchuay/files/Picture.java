package phuchuay.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import phuchuay.files.judging.Judging;
import phuchuay.files.picture.Drawing;
import phuchuay.platform.Named;

/**
 * A picture fit to be put into a paper, such as a signature (ลายเซ็น): judged by its bytes and
 * drawn anew. As a fill it stands where {@code th:src} is.
 */
@SuppressWarnings("ArrayRecordComponent")
public record Picture(String name, byte[] png) implements Named {

  private static final String FROM_CANVAS = "data:image/png;base64,";
  private static final Set<FileKind> KINDS = Set.of(FileKind.PNG, FileKind.JPEG);
  private static final int MOST_BYTES = 2 << 20;
  private static final long MOST_PIXELS = 8_000_000;
  private static final int LONGEST = 1200;

  /** Empty where the bytes are no picture, or one that is too big. */
  public static Optional<Picture> of(byte[] bytes) {
    try {
      Optional<FileKind> kind = Judging.kind(bytes).filter(KINDS::contains);
      return kind.isEmpty() || bytes.length > MOST_BYTES
          ? Optional.empty()
          : Optional.of(of(Drawing.of(kind.get(), bytes, LONGEST, MOST_PIXELS)));
    } catch (IOException | RuntimeException undrawable) {
      return Optional.empty();
    }
  }

  /** What somebody drew with a finger: a page sends it as the text that a canvas gives. */
  public static Optional<Picture> ofCanvas(String text) {
    if (!text.startsWith(FROM_CANVAS) || text.length() > 2 * MOST_BYTES) {
      return Optional.empty();
    }
    try {
      return of(Base64.getDecoder().decode(text.substring(FROM_CANVAS.length())));
    } catch (IllegalArgumentException torn) {
      return Optional.empty();
    }
  }

  static Picture of(BufferedImage drawn) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(drawn, "png", png);
    return ofPng(png.toByteArray());
  }

  /** A QR code or barcode. */
  public static Picture drawn(Mark mark, int dots) {
    return ofPng(mark.png(dots));
  }

  /** Of bytes that we made ourselves. */
  static Picture ofPng(byte[] png) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(png);
      return new Picture("picture:" + HexFormat.of().formatHex(hash), png);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
