package phuchuay.files;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import phuchuay.files.marks.Drawer;
import phuchuay.files.marks.ReadingRoom;

/** QR codes and barcodes (คิวอาร์โค้ด บาร์โค้ด): drawn, and read from a photo. */
@Component
public class Marks {

  private final ReadingRoom readers;

  Marks(FilesSettings settings, MeterRegistry meters) {
    readers = new ReadingRoom(2, Duration.ofSeconds(4), settings.mostPixels());
    FunctionCounter.builder("phuchuay.marks.turned.away", readers, ReadingRoom::turnedAway)
        .register(meters);
  }

  /** A QR code, fit to be photographed from a screen. */
  public static Mark qr(String text) {
    return new Mark(Drawer.qr(text));
  }

  /** A Code 128 barcode, of letters without accents, digits and signs. */
  public static Mark bars(String text) {
    return new Mark(Drawer.bars(text));
  }

  /**
   * What a QR code or barcode in this photo says; empty when none is found in the time there is, or
   * too many photos wait already.
   */
  public Optional<String> read(byte[] photo) {
    return readers.read(photo);
  }

  @PreDestroy
  void close() {
    readers.close();
  }
}
