package phuchuay.files.marks;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Looks for a mark in a photo: small and smooth first, then sharper, then turned. */
final class Reader {

  private static final Map<DecodeHintType, Object> EITHER =
      Map.of(
          DecodeHintType.TRY_HARDER,
          true,
          DecodeHintType.ALSO_INVERTED,
          true,
          DecodeHintType.POSSIBLE_FORMATS,
          List.of(BarcodeFormat.QR_CODE, BarcodeFormat.CODE_128));

  /** Of a screen that was photographed, the smaller picture shows the mark and not the screen. */
  private static final List<Look> LOOKS =
      List.of(
          new Look(900, 0),
          new Look(1600, 0),
          new Look(500, 0),
          new Look(1200, 20),
          new Look(1200, -20),
          new Look(1200, 45),
          new Look(1200, 65),
          new Look(1200, -65),
          new Look(1200, -45));

  private record Look(int longest, int degrees) {}

  private final MultiFormatReader reader = new MultiFormatReader();

  Reader() {
    reader.setHints(EITHER);
  }

  Optional<String> read(BufferedImage photo, BooleanSupplier timeIsLeft) {
    return LOOKS.stream()
        .takeWhile(look -> timeIsLeft.getAsBoolean())
        .flatMap(look -> look(photo, look))
        .findFirst();
  }

  private Stream<String> look(BufferedImage photo, Look look) {
    Grey grey = Grey.of(photo, look.longest(), look.degrees());
    return Stream.of(new HybridBinarizer(grey), new GlobalHistogramBinarizer(grey))
        .map(BinaryBitmap::new)
        .flatMap(this::decoded);
  }

  private Stream<String> decoded(BinaryBitmap fields) {
    try {
      return Stream.of(reader.decodeWithState(fields).getText());
    } catch (NotFoundException none) {
      return Stream.empty();
    } finally {
      reader.reset();
    }
  }
}
