package phuchuay.cast;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;

/** The pictures of a PDF as somebody scans them who has it in hand. */
public final class PaperMarks {

  private static final int HEAD = 110;

  private PaperMarks() {}

  /** What the QR code among them says. */
  public static Optional<String> read(byte[] pdf) throws IOException {
    return pictures(pdf).stream().flatMap(picture -> scanned(picture).stream()).findFirst();
  }

  public static List<BufferedImage> pictures(byte[] pdf) throws IOException {
    List<BufferedImage> pictures = new ArrayList<>();
    try (PdfReader reader = new PdfReader(pdf)) {
      for (int i = 0; i < reader.getXrefSize(); i++) {
        if (reader.getPdfObject(i) instanceof PRStream stream
            && PdfName.IMAGE.equals(stream.getAsName(PdfName.SUBTYPE))) {
          pictures.add(picture(stream));
        }
      }
    }
    return pictures;
  }

  private static BufferedImage picture(PRStream stream) throws IOException {
    int width = stream.getAsNumber(PdfName.WIDTH).intValue();
    int height = stream.getAsNumber(PdfName.HEIGHT).intValue();
    int bits = stream.getAsNumber(PdfName.BITSPERCOMPONENT).intValue();
    if (PdfName.CCITTFAXDECODE.equals(stream.getDirectObject(PdfName.FILTER))) {
      return fax(PdfReader.getStreamBytesRaw(stream), width, height);
    }
    byte[] bytes = PdfReader.getStreamBytes(stream);
    int row = bytes.length / height;
    int dots = bits == 8 ? row / width : 1;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean light =
            bits == 8
                ? (bytes[y * row + x * dots] & 0xff) > 127
                : (bytes[y * row + x / 8] >> (7 - x % 8) & 1) == 1;
        image.setRGB(x, y, light ? 0xffffff : 0);
      }
    }
    return image;
  }

  /** What a fax machine sends, in the envelope that Java reads: a TIFF of one strip. */
  private static BufferedImage fax(byte[] lines, int width, int height) throws IOException {
    int[][] entries = {
      {256, width},
      {257, height},
      {258, 1},
      {259, 4},
      {262, 1},
      {273, HEAD},
      {278, height},
      {279, lines.length}
    };
    ByteBuffer tiff = ByteBuffer.allocate(HEAD + lines.length).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put(new byte[] {'I', 'I', 42, 0}).putInt(8).putShort((short) entries.length);
    for (int[] entry : entries) {
      tiff.putShort((short) entry[0]).putShort((short) 3).putInt(1).putInt(entry[1]);
    }
    tiff.putInt(0).put(lines);
    return ImageIO.read(new ByteArrayInputStream(tiff.array()));
  }

  private static Optional<String> scanned(BufferedImage image) {
    int[] points =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    var seen = new RGBLuminanceSource(image.getWidth(), image.getHeight(), points);
    try {
      return Optional.of(
          new QRCodeReader()
              .decode(
                  new BinaryBitmap(new HybridBinarizer(seen)),
                  Map.of(DecodeHintType.TRY_HARDER, true))
              .getText());
    } catch (ReaderException noMark) {
      return Optional.empty();
    }
  }
}
