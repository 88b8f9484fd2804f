package phuchuay.files.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;
import phuchuay.files.FileKind;
import phuchuay.files.PictureSize;
import phuchuay.files.Preview;
import phuchuay.files.judging.JpegHead;

/** Draws a picture anew: upright, and without whatever was hidden in the original. */
public final class Drawing {

  private Drawing() {}

  public static Preview of(FileKind kind, Path file, PictureSize size, long mostPixels)
      throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      BufferedImage image = Unfolding.of(kind, in, size.longest(), mostPixels);
      int turned = turned(kind, Files.newInputStream(file));
      BufferedImage drawn = upright(image, turned, size.longest());
      return preview(size.opaque() ? onWhite(drawn) : drawn);
    }
  }

  /** The picture as it was seen when it was taken, each side no longer than this. */
  public static BufferedImage of(FileKind kind, byte[] bytes, int longest, long mostPixels)
      throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      BufferedImage image = Unfolding.of(kind, in, longest, mostPixels);
      return upright(image, turned(kind, new ByteArrayInputStream(bytes)), longest);
    }
  }

  private static int turned(FileKind kind, InputStream picture) throws IOException {
    try (picture) {
      return kind == FileKind.JPEG ? JpegHead.read(picture).map(JpegHead::turned).orElse(1) : 1;
    }
  }

  private static BufferedImage onWhite(BufferedImage drawn) {
    BufferedImage paper =
        new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = paper.createGraphics();
    pen.drawImage(drawn, 0, 0, Color.WHITE, null);
    pen.dispose();
    return paper;
  }

  private static Preview preview(BufferedImage drawn) throws IOException {
    boolean seeThrough = drawn.getColorModel().hasAlpha();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(drawn, seeThrough ? "png" : "jpeg", bytes);
    return new Preview(seeThrough ? "image/png" : "image/jpeg", bytes.toByteArray());
  }

  private static BufferedImage upright(BufferedImage image, int turned, int longest) {
    double scale = Math.min(1, (double) longest / Math.max(image.getWidth(), image.getHeight()));
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
