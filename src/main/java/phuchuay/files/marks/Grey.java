package phuchuay.files.marks;

import com.google.zxing.LuminanceSource;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** A photo in shades of grey, as the readers of marks want it. */
final class Grey extends LuminanceSource {

  private final BufferedImage image;
  private final byte[] shades;

  private Grey(BufferedImage image) {
    super(image.getWidth(), image.getHeight());
    this.image = image;
    this.shades = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }

  /** The photo with its longer side this long, turned by so many degrees, on white. */
  static Grey of(BufferedImage photo, int longest, int degrees) {
    double scale = Math.min(1, (double) longest / Math.max(photo.getWidth(), photo.getHeight()));
    double turn = Math.toRadians(degrees);
    double across = Math.abs(Math.cos(turn));
    double down = Math.abs(Math.sin(turn));
    double width = photo.getWidth() * scale;
    double height = photo.getHeight() * scale;
    int newWidth = (int) Math.ceil(width * across + height * down);
    int newHeight = (int) Math.ceil(width * down + height * across);
    AffineTransform way = AffineTransform.getTranslateInstance(newWidth / 2.0, newHeight / 2.0);
    way.rotate(turn);
    way.scale(scale, scale);
    way.translate(-photo.getWidth() / 2.0, -photo.getHeight() / 2.0);
    return new Grey(drawn(photo, newWidth, newHeight, way));
  }

  private static BufferedImage drawn(
      BufferedImage photo, int width, int height, AffineTransform way) {
    BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = grey.createGraphics();
    pen.setBackground(java.awt.Color.WHITE);
    pen.clearRect(0, 0, width, height);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(photo, way, null);
    pen.dispose();
    return grey;
  }

  @Override
  public byte[] getRow(int y, byte[] row) {
    byte[] place = row == null || row.length < getWidth() ? new byte[getWidth()] : row;
    System.arraycopy(shades, y * getWidth(), place, 0, getWidth());
    return place;
  }

  @Override
  public byte[] getMatrix() {
    return shades;
  }

  @Override
  public boolean isRotateSupported() {
    return true;
  }

  @Override
  public LuminanceSource rotateCounterClockwise() {
    return of(image, Integer.MAX_VALUE, -90);
  }
}
