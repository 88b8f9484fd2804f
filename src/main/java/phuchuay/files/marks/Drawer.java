package phuchuay.files.marks;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** Draws marks, one field a unit, with the quiet margin that readers want. */
public final class Drawer {

  private static final Map<EncodeHintType, Object> QR =
      Map.of(
          EncodeHintType.MARGIN,
          4,
          EncodeHintType.ERROR_CORRECTION,
          ErrorCorrectionLevel.M,
          EncodeHintType.CHARACTER_SET,
          "UTF-8");
  private static final Map<EncodeHintType, Object> BARS = Map.of(EncodeHintType.MARGIN, 10);
  private static final int BAR_HEIGHT = 40;

  private Drawer() {}

  public static BitMatrix qr(String text) {
    try {
      return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, QR);
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException(tooLong);
    }
  }

  public static BitMatrix bars(String text) {
    return new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, BAR_HEIGHT, BARS);
  }
}
