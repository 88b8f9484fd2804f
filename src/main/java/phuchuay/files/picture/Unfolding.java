package phuchuay.files.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import phuchuay.files.FileKind;
import phuchuay.files.judging.Size;

/** Brings a picture's dots into memory: no more than are wanted, however many it has. */
public final class Unfolding {

  private Unfolding() {}

  /** Takes every n-th dot, so that about {@code longest} to twice as many lie along each side. */
  public static BufferedImage of(
      FileKind kind, ImageInputStream picture, int longest, long mostPixels) throws IOException {
    ImageReader reader =
        ImageIO.getImageReadersByFormatName(kind.name().toLowerCase(Locale.ROOT)).next();
    try {
      reader.setInput(picture, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (!new Size(width, height).within(mostPixels)) {
        throw new IOException("more dots than its head said");
      }
      ImageReadParam some = reader.getDefaultReadParam();
      int step = Math.max(1, Math.max(width, height) / (2 * longest));
      some.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, some);
    } finally {
      reader.dispose();
    }
  }
}
