package phuchuay.files;

import com.google.zxing.common.BitMatrix;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A QR code or barcode with its quiet margin, as it is drawn. */
public final class Mark {

  private final BitMatrix fields;

  Mark(BitMatrix fields) {
    this.fields = fields;
  }

  /** How many fields across. */
  public int width() {
    return fields.getWidth();
  }

  /** How many fields down. */
  public int height() {
    return fields.getHeight();
  }

  /** The dark fields as the path of an SVG, one unit a field. */
  public String path() {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < height(); y++) {
      int x = dark(0, y);
      while (x < width()) {
        int end = light(x, y);
        path.append("M%d %dh%dv1h-%dz".formatted(x, y, end - x, end - x));
        x = dark(end, y);
      }
    }
    return path.toString();
  }

  private int dark(int from, int y) {
    int x = from;
    while (x < width() && !fields.get(x, y)) {
      x++;
    }
    return x;
  }

  private int light(int from, int y) {
    int x = from;
    while (x < width() && fields.get(x, y)) {
      x++;
    }
    return x;
  }

  /** A picture with this many dots a field, black on white. */
  public byte[] png(int dots) {
    BufferedImage image =
        new BufferedImage(width() * dots, height() * dots, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, fields.get(x / dots, y / dots) ? 0 : 0xFFFFFF);
      }
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return png.toByteArray();
  }
}
