package phuchuay.files.marks;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Looks for a mark in a photo: small and smooth first, then sharper, then turned. */
final class Reader {

  private static final Map<DecodeHintType, Object> PATIENTLY =
      Map.of(DecodeHintType.TRY_HARDER, true);

  /**
   * Of a screen that was photographed, the smaller picture shows the mark and not the screen. A QR
   * code is found however it lies; bars only when a straight line crosses all of them, upright or
   * on their side.
   */
  private static final List<Look> LOOKS =
      List.of(
          new Look(900, 0),
          new Look(1600, 0),
          new Look(500, 0),
          new Look(1400, 18),
          new Look(1400, -18),
          new Look(1400, 36),
          new Look(1400, -36));

  private record Look(int longest, int degrees) {}

  private final QRCodeReader codes = new QRCodeReader();
  private final Code128Reader bars = new Code128Reader();

  Optional<String> read(BufferedImage photo, BooleanSupplier timeIsLeft) {
    return LOOKS.stream()
        .takeWhile(look -> timeIsLeft.getAsBoolean())
        .flatMap(look -> look(photo, look))
        .findFirst();
  }

  private Stream<String> look(BufferedImage photo, Look look) {
    Grey grey = Grey.of(photo, look.longest(), look.degrees());
    Stream<String> code =
        look.degrees() == 0
            ? read(codes, new HybridBinarizer(grey), new GlobalHistogramBinarizer(grey))
            : Stream.empty();
    return Stream.concat(
        code, read(bars, new GlobalHistogramBinarizer(grey), new ShadedRows(grey)));
  }

  private static Stream<String> read(com.google.zxing.Reader reader, Binarizer... ways) {
    return Stream.of(ways).flatMap(way -> read(reader, way));
  }

  private static Stream<String> read(com.google.zxing.Reader reader, Binarizer way) {
    try {
      return Stream.of(reader.decode(new BinaryBitmap(way), PATIENTLY).getText());
    } catch (ReaderException none) {
      return Stream.empty();
    } finally {
      reader.reset();
    }
  }
}
