package phuchuay.account.proof;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code as the path of an SVG: one square of one unit for each dark field.
 *
 * @param size its width and height in units, with the quiet margin
 */
public record QrPicture(int size, String path) {

  private static final Map<EncodeHintType, Object> HINTS =
      Map.of(EncodeHintType.MARGIN, 4, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);

  public static QrPicture of(String text) {
    try {
      BitMatrix fields = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
      StringBuilder path = new StringBuilder();
      for (int y = 0; y < fields.getHeight(); y++) {
        for (int x = 0; x < fields.getWidth(); x++) {
          if (fields.get(x, y)) {
            path.append("M%d %dh1v1h-1z".formatted(x, y));
          }
        }
      }
      return new QrPicture(fields.getWidth(), path.toString());
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException(tooLong);
    }
  }
}
