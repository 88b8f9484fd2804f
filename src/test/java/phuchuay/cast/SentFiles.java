package phuchuay.cast;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as people send them, small and made on the spot. */
public final class SentFiles {

  private SentFiles() {}

  /** A photo whose left half is red and whose right half is blue. */
  public static byte[] photo(int width, int height) {
    return drawn("jpeg", width, height);
  }

  public static byte[] png(int width, int height) {
    return drawn("png", width, height);
  }

  public static byte[] gif(int width, int height) {
    return drawn("gif", width, height);
  }

  private static byte[] drawn(String format, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height);
    pen.setColor(Color.BLUE);
    pen.fillRect(width / 2, 0, width - width / 2, height);
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** The photo as a phone stores it: turned, with words of its owner in it. */
  public static byte[] photoWithExif(int width, int height, int turned, String words) {
    byte[] plain = photo(width, height);
    byte[] secret = words.getBytes(ISO_8859_1);
    ByteBuffer exif = ByteBuffer.allocate(4 + 6 + 8 + 2 + 12 + 4 + secret.length);
    exif.putShort((short) 0xffe1).putShort((short) (exif.capacity() - 2));
    exif.put("Exif\0\0".getBytes(ISO_8859_1));
    exif.putShort((short) 0x4d4d).putShort((short) 42).putInt(8);
    exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) turned).putShort((short) 0).putInt(0).put(secret);
    return ByteBuffer.allocate(plain.length + exif.capacity())
        .put(plain, 0, 2)
        .put(exif.array())
        .put(plain, 2, plain.length - 2)
        .array();
  }

  /** A picture that says it is huge, in a few bytes. */
  public static byte[] bomb() {
    byte[] png = png(1, 1);
    return ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000).array();
  }

  public static byte[] workbook() {
    return zip("[Content_Types].xml", "xl/workbook.xml");
  }

  /** An archive of parts that say nothing. */
  public static byte[] zip(String... parts) {
    Map<String, byte[]> empty = new LinkedHashMap<>();
    for (String part : parts) {
      empty.put(part, bytes("<x/>"));
    }
    return zip(empty);
  }

  public static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** A film or a recording in boxes, of this brand. */
  public static byte[] boxes(String brand) {
    return bytes("\0\0\0\u0018ftyp" + brand + "\0\0\2\0isommp42" + "\0".repeat(100));
  }

  public static byte[] bytes(String latin) {
    return latin.getBytes(ISO_8859_1);
  }
}
