package phuchuay.files;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Draws a picture anew: small, upright, and without whatever was hidden in the original. */
final class Drawing {

  private static final int LONGEST = 1024;

  private Drawing() {}

  static Preview of(FileKind kind, Path file, long mostPixels) throws IOException {
    int turned = kind == FileKind.JPEG ? JpegHead.read(file).map(JpegHead::turned).orElse(1) : 1;
    BufferedImage drawn = upright(unfold(kind, file, mostPixels), turned);
    boolean seeThrough = drawn.getColorModel().hasAlpha();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(drawn, seeThrough ? "png" : "jpeg", bytes);
    return new Preview(seeThrough ? "image/png" : "image/jpeg", bytes.toByteArray());
  }

  /** No more dots in memory than the preview is worth, however many the file has. */
  private static BufferedImage unfold(FileKind kind, Path file, long mostPixels)
      throws IOException {
    Iterator<ImageReader> readers =
        ImageIO.getImageReadersByFormatName(kind.name().toLowerCase(Locale.ROOT));
    ImageReader reader = readers.next();
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (!new Size(width, height).within(mostPixels)) {
        throw new IOException("more dots than its head said");
      }
      ImageReadParam some = reader.getDefaultReadParam();
      int step = Math.max(1, Math.max(width, height) / (2 * LONGEST));
      some.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, some);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage upright(BufferedImage image, int turned) {
    double scale = Math.min(1, (double) LONGEST / Math.max(image.getWidth(), image.getHeight()));
    int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    boolean onItsSide = turned >= 5;
    BufferedImage drawn =
        new BufferedImage(
            onItsSide ? height : width,
            onItsSide ? width : height,
            image.getColorModel().hasAlpha()
                ? BufferedImage.TYPE_INT_ARGB
                : BufferedImage.TYPE_INT_RGB);
    AffineTransform way = way(turned, width, height);
    way.scale((double) width / image.getWidth(), (double) height / image.getHeight());
    Graphics2D pen = drawn.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(image, way, null);
    pen.dispose();
    return drawn;
  }

  /** From the dots as they lie in the file to the picture as it was seen. */
  private static AffineTransform way(int turned, int width, int height) {
    return switch (turned) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
